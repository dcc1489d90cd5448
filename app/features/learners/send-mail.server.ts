import type { AuthError } from "@supabase/supabase-js";
import { z } from "zod";
import { log } from "~/platform/log.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import type { MailRequest } from "./page/identity/mail";

interface MailResult {
  status: 202 | 403 | 404 | 429 | 500 | 502;
  body: { problem?: string };
}

const refused = (status: Exclude<MailResult["status"], 202>, problem: string): MailResult => ({
  status,
  body: { problem },
});

/** A refusal by Auth; whoever asked learns what to do, the log learns what it was. */
function authRefused(error: AuthError, learnerId: string): MailResult {
  if (error.status === 429)
    return refused(429, "This person was sent a mail a moment ago. Wait a minute and try again.");
  log.error("Auth did not send a mail", { learnerId, error: error.message });
  return refused(502, "The mail could not be sent. Try again in a minute.");
}

/**
 * Has Auth send a person a mail again. The database checks the permission and writes down who asked
 * before anything is sent.
 */
export async function sendLearnerMail(
  { client, requestId }: SignedInPerson,
  { learner_id, kind, set_password_url }: MailRequest,
): Promise<MailResult> {
  const asked = await client.rpc("log_learner_mail", { learner_id, kind });
  if (asked.error) {
    const { code, message } = asked.error;
    if (code === "42501") return refused(403, message);
    if (code === "PT404") return refused(404, message);
    log.error("could not log a mail", { requestId, error: message });
    return refused(500, "The mail was not sent. Try again.");
  }
  const email = z.string().parse(asked.data);
  const { error } =
    kind === "confirmation"
      ? await client.auth.resend({ type: "signup", email })
      : await client.auth.resetPasswordForEmail(email, { redirectTo: set_password_url });
  return error ? authRefused(error, learner_id) : { status: 202, body: {} };
}
