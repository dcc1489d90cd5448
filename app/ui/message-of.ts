/** How Postgres says that an address names no record because it is not even an id. */
const NO_ID = /^invalid input syntax for type uuid/;

/** What to tell a person about something thrown: our errors carry a sentence. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error && error.message)) return "This did not work. Please try again.";
  return NO_ID.test(error.message)
    ? "There is no such record. The address may be mistyped."
    : error.message;
}
