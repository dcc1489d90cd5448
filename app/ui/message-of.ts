/** What to tell a person about something thrown: our errors carry a sentence. */
export const messageOf = (error: unknown): string =>
  error instanceof Error && error.message ? error.message : "This did not work. Please try again.";
