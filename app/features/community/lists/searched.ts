/** What a list of this feature says of itself, so that plain reads of the tables stay what they are. */
export const SEARCHED = { searched: true } as const;
