import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { profileInForce, profileRow } from "~/domain/profile/format-profile";
import {
  type CheckRequest,
  checkedMedia,
  checkQuestion,
  checkRequest,
  reasonsOf,
} from "~/domain/question-check";
import { log } from "~/platform/log.server";
import { defineTask } from "~/platform/queue/tasks.server";

const due = z.object({
  resource: z.string(),
  record: z.looseObject({ id: z.uuid(), title: z.string() }),
  media: checkedMedia,
});
type Due = z.infer<typeof due>;

/** What would fail again just so, in the database's words. A lost connection or a deadlock is tried again. */
const refusal = z.object({ code: z.string().regex(/^(22|23|42|P0|PT)/), message: z.string() });

/** The check of a question; null for a lesson, whose rules are all the database's. */
function requestFor({ resource, record }: Due): CheckRequest | null {
  const [module, kind] = resource.split("_");
  if (kind !== "questions") return null;
  const key = record.answer_key ?? record.correct_answers;
  return checkRequest.parse({ module, content: { ...record, key } });
}

async function profileToday(client: PoolClient) {
  const { rows } = await client.query(
    `select profile_version, effective_from::text, overrides, private.today()::text as day
     from public.format_profiles where effective_from <= private.today()
     order by effective_from desc limit 1`,
  );
  const day = z.object({ day: z.string() }).safeParse(rows[0]).data?.day ?? "";
  return profileInForce(z.array(profileRow).parse(rows), day);
}

/**
 * Runs the check that publishing in the console runs, and records the pass.
 * @returns why it failed, in sentences; null when it passed or there is nothing to check
 */
async function problemOf(client: PoolClient, publication: Due): Promise<string | null> {
  const request = requestFor(publication);
  if (!request) return null;
  const profile = await profileToday(client);
  const answer = checkQuestion(request, publication.media, profile);
  if (!answer.passed)
    return reasonsOf(answer)
      .map(({ path, message }) => `${path}: ${message}`)
      .join(" ");
  await client.query("select private.record_question_check($1, $2, $3, null, $4)", [
    request.module,
    JSON.stringify(publication.record),
    profile.version,
    JSON.stringify(answer.findings),
  ]);
  return null;
}

/** Publishes the record, or says why the database does not let it be. */
async function publish(client: PoolClient, { resource, record }: Due): Promise<string | null> {
  await client.query("savepoint publication");
  try {
    await client.query("select private.publish_scheduled($1, $2)", [resource, record.id]);
    return null;
  } catch (error) {
    const refused = refusal.safeParse(error).data;
    if (!refused) throw error;
    await client.query("rollback to savepoint publication");
    return refused.message;
  }
}

/** Settles one due record in a transaction of its own. @returns false when none was left */
async function settleNext(pool: Pool): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query("select * from private.take_due_publication()");
    if (rows.length === 0) {
      await client.query("commit");
      return false;
    }
    const publication = due.parse(rows[0]);
    const { resource, record } = publication;
    const problem = (await problemOf(client, publication)) ?? (await publish(client, publication));
    if (problem !== null)
      await client.query("select private.refuse_scheduled($1, $2, $3)", [
        resource,
        record.id,
        problem,
      ]);
    await client.query("commit");
    log.info(problem === null ? "published on schedule" : "not published on schedule", {
      resource,
      id: record.id,
      ...(problem !== null && { problem }),
    });
    return true;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/**
 * Publishes what is approved and due, after the same check that the console runs. What fails stays
 * unpublished, with the reason as a comment on it. Each record is locked by one worker at a time.
 */
export const publishScheduled = defineTask({
  name: "publish_scheduled",
  payload: z.object({}),
  cron: "* * * * *",
  // A run publishes all that is due: there is nothing to make up for.
  catchUp: "1m",
  async run(_payload, { pool }) {
    while (await settleNext(pool));
  },
});
