/**
 * A failure whose message is already the sentence a person needs: what is wrong and what to do.
 * Commands print it without a stack trace and leave with exit code 1.
 */
export class SentenceError extends Error {
  override readonly name: string = "SentenceError";
}
