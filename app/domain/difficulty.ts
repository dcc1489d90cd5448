/** Enum public.difficulty_level. */
export const DIFFICULTIES = ["Easy", "Medium", "Hard"] as const;
