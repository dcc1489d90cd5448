/** A code of the database as a person reads it: "free_trial" as "Free trial". */
export function codeInWords(code: string): string {
  const text = code.toLowerCase().replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The values of a closed set, each with its words, as a field of choices takes them. */
export const asChoices = (codes: readonly string[]) =>
  codes.map((id) => ({ id, name: codeInWords(id) }));
