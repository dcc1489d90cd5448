import { z } from "zod";

/** Mails of Auth that staff send again for a person. */
const mailKind = z.enum(["confirmation", "password_reset"]);
export type MailKind = z.infer<typeof mailKind>;

export const MAIL_NAMES: Record<MailKind, string> = {
  confirmation: "Send the confirmation again",
  password_reset: "Send a password reset",
};

/** What is posted to /api/learner-mails. */
export const mailRequest = z.object({
  learner_id: z.uuid(),
  kind: mailKind,
  /** The console's page to set a password; Auth accepts only addresses that its settings allow. */
  set_password_url: z.url({ protocol: /^https?$/ }),
});
export type MailRequest = z.infer<typeof mailRequest>;
