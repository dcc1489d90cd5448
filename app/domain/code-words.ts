/** A code of the database as a person reads it: "free_trial" as "Free trial". */
export function codeInWords(code: string): string {
  const text = code.toLowerCase().replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence that quotes codes of another system, in their words: "past_due" in quotation marks as "Past due". */
export const quotedInWords = (sentence: string): string =>
  sentence.replace(/(?<=")[a-z]+(_[a-z]+)+(?=")/g, codeInWords);

/** The values of a closed set, each with its words, as a field of choices takes them. */
export const asChoices = (codes: readonly string[]) =>
  codes.map((id) => ({ id, name: codeInWords(id) }));
