import { z } from "zod";
import type { Problem } from "~/domain/answers/json";
import type { Module } from "~/domain/item-types";
import { checkQuestion, checkRequest, reasonsOf } from "~/domain/question-check";
import { serviceClient } from "~/platform/supabase/service-client.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { bankOf } from "../banks";
import { sentence } from "../problem-text";
import { checkedRow, profileToday } from "./check.server";
import { mediaOf } from "./check-many.server";

/** Passes that one call records. */
const AT_A_TIME = 200;
const CONTENT = ["prompt_text", "transcript", "options"];

const published = z.looseObject({
  id: z.string(),
  is_active: z.literal(true),
  media_id: z.string().nullable(),
});
type Published = z.infer<typeof published>;

interface Change {
  stored: Record<string, unknown>;
  /** By column of the table. */
  change: Record<string, unknown>;
}

/** Of the changes, those that leave other content published, which the database takes only once it passed. */
const gated = (changes: readonly Change[], keyColumn: string) =>
  changes.flatMap(({ stored, change }) => {
    const question = published.safeParse(stored).data;
    const touches = [...CONTENT, keyColumn].some((column) => column in change);
    return question && touches ? [{ question, change }] : [];
  });

/**
 * The check that the console runs when a published question is saved, for many that a file changes.
 * Passes are recorded, as after any check, so that the database takes these very changes.
 * @returns what keeps a question from being changed, by its id
 */
export async function checkImported(
  { client, user, requestId }: SignedInPerson,
  module: Module,
  changes: readonly Change[],
): Promise<Map<string, Problem[]>> {
  const { keyColumn } = bankOf(`${module}_questions`);
  const asked = gated(changes, keyColumn);
  const refused = new Map<string, Problem[]>();
  if (asked.length === 0) return refused;
  const profile = await profileToday(client);
  const media = await mediaOf(
    client,
    asked.map(({ question }) => question),
  );
  const contentOf = (question: Published, change: Record<string, unknown>) => {
    const { [keyColumn]: key = question.key, ...columns } = change;
    return checkRequest.parse({ module, content: { ...question, ...columns, key } });
  };
  const passes = asked.flatMap(({ question, change }) => {
    const request = contentOf(question, change);
    const answer = checkQuestion(request, media.get(question.media_id ?? "") ?? null, profile);
    if (answer.passed) return [{ question: checkedRow(request), warnings: answer.findings }];
    const reasons = reasonsOf(answer).map(({ path, message }) => ({
      path,
      message: sentence(message),
    }));
    refused.set(question.id, reasons);
    return [];
  });
  for (let start = 0; start < passes.length; start += AT_A_TIME) {
    const { error } = await serviceClient(requestId).rpc("record_question_checks", {
      module,
      checks: passes.slice(start, start + AT_A_TIME),
      profile_version: profile.version,
      checked_by: user.id,
    });
    if (error) throw error;
  }
  return refused;
}
