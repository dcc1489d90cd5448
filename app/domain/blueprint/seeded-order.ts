/**
 * A number that looks like chance and depends on seed and text alone: FNV-1a with a final mix, 32 bit.
 * Good enough to shuffle a list; not for secrets.
 */
export function seededNumber(seed: string, text: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}\u0000${text}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
