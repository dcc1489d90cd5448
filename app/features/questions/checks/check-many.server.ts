import { z } from "zod";
import { MODULES } from "~/domain/item-types";
import { checkedMedia, checkQuestion, checkRequest, reasonsOf } from "~/domain/question-check";
import { log } from "~/platform/log.server";
import { serviceClient } from "~/platform/supabase/service-client.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { BANKS } from "../banks";
import { mayPublish, profileToday } from "./check.server";
import { type CheckedMany, MOST_CHECKED } from "./checked-many";

/** Body of POST /api/question-checks/many: unpublished questions of one bank. */
export const manyRequest = z.object({
  module: z.enum(MODULES),
  ids: z.array(z.uuid()).min(1).max(MOST_CHECKED),
});
type ManyRequest = z.infer<typeof manyRequest>;

type ManyResult =
  | { status: 200; body: CheckedMany }
  | { status: 403 | 500; body: { problem: string } };
type Client = SignedInPerson["client"];

const storedRow = z.looseObject({
  id: z.uuid(),
  title: z.string(),
  media_id: z.uuid().nullable(),
});
type StoredRow = z.infer<typeof storedRow>;
const usableMedia = z.looseObject({ id: z.uuid() });

const CONTENT = "id, title, type, prompt_text, transcript, options, media_id";

/** The rows as this person may read them; one that is gone or hidden is left out. */
async function rowsOf(client: Client, { module, ids }: ManyRequest, keyColumn: string) {
  const { data, error } = await client
    .from(`${module}_questions`)
    .select(`${CONTENT}, ${keyColumn}`)
    .in("id", ids);
  if (error) throw error;
  return z.array(storedRow).parse(data);
}

/** What is known of the files of these rows, by id; archived ones are left out. */
export async function mediaOf(client: Client, rows: readonly { media_id: string | null }[]) {
  const ids = [...new Set(rows.flatMap(({ media_id }) => media_id ?? []))];
  if (ids.length === 0) return new Map<string, z.infer<typeof checkedMedia>>();
  const { data, error } = await client
    .from("media")
    .select("id, type, duration")
    .in("id", ids)
    .is("archived_at", null);
  if (error) throw error;
  const files = z.array(usableMedia).parse(data);
  return new Map(files.map((file) => [file.id, checkedMedia.parse(file)]));
}

/**
 * Checks many stored questions for a person and records those that pass, so that they can be published.
 * Reads in the person's name; only the record is written with the service key.
 */
export async function checkManyForPerson(
  { client, user, requestId }: SignedInPerson,
  request: ManyRequest,
): Promise<ManyResult> {
  if (!(await mayPublish(client)))
    return { status: 403, body: { problem: "Your role does not allow publishing questions." } };
  const { module } = request;
  const keyColumn = BANKS.find((bank) => bank.module === module)?.keyColumn ?? "answer_key";
  const [profile, rows] = await Promise.all([
    profileToday(client),
    rowsOf(client, request, keyColumn),
  ]);
  const media = await mediaOf(client, rows);
  const checks: { question: StoredRow; warnings: unknown }[] = [];
  const failures: CheckedMany["failures"] = [];
  for (const row of rows) {
    const question = checkRequest.parse({ module, content: { ...row, key: row[keyColumn] } });
    const answer = checkQuestion(question, media.get(row.media_id ?? "") ?? null, profile);
    if (answer.passed) checks.push({ question: row, warnings: answer.findings });
    else failures.push({ id: row.id, title: row.title, reasons: reasonsOf(answer) });
  }
  if (checks.length === 0) return { status: 200, body: { failures } };

  const { error } = await serviceClient(requestId).rpc("record_question_checks", {
    module,
    checks,
    profile_version: profile.version,
    checked_by: user.id,
  });
  if (error) {
    log.error("could not record passed checks", { requestId, error: error.message });
    const problem = `The checks passed, but could not be recorded. Reference ${requestId}.`;
    return { status: 500, body: { problem } };
  }
  return { status: 200, body: { failures } };
}
