import type { Pool } from "pg";
import { z } from "zod";
import { log } from "~/platform/log.server";
import type { Mail, MailSender } from "~/platform/mail/sender.server";
import { defineTask } from "~/platform/queue/tasks.server";

/** The last of ten tries is made some eight hours after the first. */
const MAX_TRIES = 10;
const MAX_MAILS = 500;

/**
 * Takes the oldest mail that is due, and notes the try before it is made: nobody else takes it for a quarter
 * of an hour, longer than a mail server is waited for.
 */
async function takeNext(pool: Pool): Promise<Mail | undefined> {
  const { rows } = await pool.query<Mail>(
    `update public.subscription_mails
     set attempts = attempts + 1, next_try_at = now() + interval '15 minutes'
     where id = (
       select id from public.subscription_mails
       where sent_at is null and attempts < $1 and next_try_at <= now()
       order by next_try_at, created_at, id limit 1 for update skip locked)
     returning id, recipient, subject, body`,
    [MAX_TRIES],
  );
  return rows[0];
}

const noteSent = (pool: Pool, { id }: Mail) =>
  pool.query("update public.subscription_mails set sent_at = now(), error = null where id = $1", [
    id,
  ]);

const noteFailed = (pool: Pool, { id }: Mail, why: string) =>
  pool.query(
    `update public.subscription_mails set error = $2, next_try_at = now() + interval '1 minute' * 2 ^ (attempts - 1)
     where id = $1`,
    [id, why],
  );

/**
 * Sends what is due. Each mail is sent at least once: where a worker dies between sending and noting it, the
 * mail goes out again under the same Message-ID. One that could not be sent is tried again, ten times with
 * growing pauses.
 */
export const sendSubscriptionMails = (send: MailSender) =>
  defineTask({
    name: "send_subscription_mails",
    payload: z.object({}),
    cron: "* * * * *",
    catchUp: "1m",
    async run(_payload, { pool }) {
      for (let n = 0; n < MAX_MAILS; n++) {
        const mail = await takeNext(pool);
        if (!mail) return;
        try {
          await send(mail);
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          log.warn("a mail could not be sent", { id: mail.id, error: why });
          await noteFailed(pool, mail, why);
          continue;
        }
        await noteSent(pool, mail);
      }
    },
  });
