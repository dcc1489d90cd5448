const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The first letter no entry has yet. Ids stay with their entry when it moves, so that keys keep pointing to it. */
export function nextId(entries: readonly { id: string }[]): string {
  const used = new Set(entries.map(({ id }) => id));
  return [...LETTERS].find((letter) => !used.has(letter)) ?? `X${entries.length + 1}`;
}
