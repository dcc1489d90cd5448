import type { Pool } from "pg";
import { z } from "zod";
import { log } from "~/platform/log.server";
import type { Mail, MailSender } from "~/platform/mail/sender.server";
import { defineTask } from "~/platform/queue/tasks.server";

const MAX_TRIES = 10;
const MAX_MAILS = 500;

/**
 * Sends the oldest mail that waits. Its row is locked meanwhile, so that of two workers one sends it.
 * @returns false when none waits
 */
async function sendNext(pool: Pool, send: MailSender, failed: readonly string[]): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<Mail>(
      `select id, recipient, subject, body from public.subscription_mails
       where sent_at is null and attempts < $1 and id <> all ($2::uuid[])
       order by created_at, id limit 1 for update skip locked`,
      [MAX_TRIES, failed],
    );
    const [mail] = rows;
    if (mail) {
      const error = await send(mail).then(
        () => null,
        (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
      );
      await client.query(
        `update public.subscription_mails set attempts = attempts + 1, error = $2,
           sent_at = case when $2::text is null then now() end where id = $1`,
        [mail.id, error],
      );
    }
    await client.query("commit");
    return mail !== undefined;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** Sends what waits, each mail once; one that could not be sent is tried again a minute later, ten times. */
export const sendSubscriptionMails = (send: MailSender) =>
  defineTask({
    name: "send_subscription_mails",
    payload: z.object({}),
    cron: "* * * * *",
    catchUp: "1m",
    async run(_payload, { pool }) {
      const failed: string[] = [];
      const noting: MailSender = async (mail) => {
        try {
          await send(mail);
        } catch (error) {
          failed.push(mail.id);
          log.warn("a mail could not be sent", { id: mail.id, error: String(error) });
          throw error;
        }
      };
      for (let n = 0; n < MAX_MAILS && (await sendNext(pool, noting, failed)); n++);
    },
  });
