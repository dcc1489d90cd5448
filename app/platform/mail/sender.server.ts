import { createTransport } from "nodemailer";
import type { ServerEnv } from "../env.server";
import { log } from "../log.server";

/** A mail in plain text. */
export interface Mail {
  /** The same for each try to send it, so that mail servers can tell a repetition. */
  id: string;
  recipient: string;
  subject: string;
  body: string;
}

/** @throws what the mail server answers; the caller tries again */
export type MailSender = (mail: Mail) => Promise<void>;

const FROM = "PTE Console <no-reply@localhost>";

/** Sends through SMTP where a server is named; else a mail is a line of the log, without its text. */
export function mailSender({
  SMTP_URL,
  MAIL_FROM = FROM,
}: Pick<ServerEnv, "SMTP_URL" | "MAIL_FROM">): MailSender {
  if (!SMTP_URL)
    return async ({ id, recipient, subject }) => log.info("mail", { id, recipient, subject });
  const transport = createTransport(SMTP_URL);
  return async ({ id, recipient, subject, body }) => {
    await transport.sendMail({
      from: MAIL_FROM,
      to: recipient,
      subject,
      text: body,
      messageId: `<${id}@pte-console>`,
    });
  };
}
