/** Enum public.difficulty_level, as written in the database. */
export const DIFFICULTIES = ["Easy", "Medium", "Hard"] as const;
