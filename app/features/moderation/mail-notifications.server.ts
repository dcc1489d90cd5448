import type { Pool } from "pg";
import { z } from "zod";
import { log } from "~/platform/log.server";
import type { MailSender } from "~/platform/mail/sender.server";
import { defineTask } from "~/platform/queue/tasks.server";
import { messageOf } from "~/ui/message-of";

const MAX_TRIES = 10;
const MAX_MAILS = 500;

const waiting = z.object({
  id: z.uuid(),
  recipient: z.string().nullable(),
  subject: z.string(),
  body: z.string(),
});

/**
 * Mails the oldest notification that waits. Its row is locked meanwhile, so that of two workers one sends it.
 * @returns "none" when none waits, "failed" when the mail server refused it; it is tried again later
 */
async function mailNext(pool: Pool, send: MailSender): Promise<"none" | "sent" | "failed"> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query("select * from private.take_notification_mail($1)", [
      MAX_TRIES,
    ]);
    const mail = waiting.optional().parse(rows[0]);
    let failure: string | null = null;
    if (mail) {
      // A person without an address reads it in the app.
      if (mail.recipient !== null)
        failure = await send({ ...mail, recipient: mail.recipient }).then(() => null, messageOf);
      await client.query("select private.finish_notification_mail($1, $2)", [mail.id, failure]);
    }
    await client.query("commit");
    if (!mail) return "none";
    if (failure === null) return "sent";
    log.warn("a notification could not be mailed", { id: mail.id, error: failure });
    return "failed";
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** Mails what the platform told people, each once. A refusal ends the run; the next one tries again, ten times a mail. */
export const mailNotifications = (send: MailSender) =>
  defineTask({
    name: "mail_notifications",
    payload: z.object({}),
    cron: "* * * * *",
    catchUp: "1m",
    async run(_payload, { pool }) {
      for (let n = 0; n < MAX_MAILS; n++) if ((await mailNext(pool, send)) !== "sent") return;
    },
  });
