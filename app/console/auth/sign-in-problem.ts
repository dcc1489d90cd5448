import { z } from "zod";

const authError = z.object({ status: z.number().optional(), code: z.string().optional() });

/** Why a sign-in failed, without telling whether the account exists. */
export function signInProblem(error: unknown): string {
  const { status, code } = authError.safeParse(error).data ?? {};
  if (code === "email_not_confirmed")
    return "This e-mail address is not confirmed yet. Open the link in the message we sent.";
  if (status === 429) return "Too many attempts. Wait a minute and try again.";
  if (status === undefined || status === 0)
    return "The server cannot be reached. Check the connection and try again.";
  if (status >= 500) return "Signing in does not work at the moment. Try again shortly.";
  return "The e-mail address or the password is not right.";
}
