import type { SampleAccount } from "../accounts.ts";
import type { RunningStack } from "./stack-file.ts";

/** What is printed when all is up: where to go and as whom to sign in. */
export function summary(
  stack: RunningStack,
  accounts: readonly SampleAccount[],
  stripeUrl?: string,
): string {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const lines = accounts.map(
    ({ role, email, password }) => `  ${role.padEnd(10)} ${email.padEnd(width)}  ${password}`,
  );
  return [
    "",
    `  Console   ${stack.console_url}/admin`,
    `  API       ${stack.api_url}`,
    `  Database  ${stack.db_url}`,
    ...(stripeUrl ? [`  Stripe    ${stripeUrl} (emulator)`] : []),
    "",
    "  Sign in with one of the sample accounts:",
    ...lines,
    "",
    "  Ctrl-C stops everything; the data stays.",
    "",
  ].join("\n");
}
