import type pg from "pg";
import { z } from "zod";
import type { Module } from "../../../../app/domain/item-types.ts";
import {
  type FormatProfile,
  profileInForce,
  profileRow,
} from "../../../../app/domain/profile/format-profile.ts";
import { checkQuestion, reasonsOf } from "../../../../app/domain/question-check.ts";
import type { FileKind } from "../links.ts";
import type { OurItem } from "./item.ts";

/** A question as the publish gate looks at it. */
export interface Candidate {
  key: string;
  item: OurItem;
  mediaId: string | null;
  mediaKind: FileKind | null;
}

async function profileToday(target: pg.ClientBase): Promise<FormatProfile> {
  const { rows } = await target.query(
    "select profile_version, effective_from::text, overrides from public.format_profiles",
  );
  return profileInForce(z.array(profileRow).parse(rows), new Date().toISOString().slice(0, 10));
}

/**
 * Runs the check of the publish gate over questions that were active, and records those that pass, so
 * that the database takes them as active.
 * @returns why each of the others cannot be published, by the key of the row
 */
export async function tryToPublish(
  target: pg.ClientBase,
  module: Module,
  keyColumn: string,
  candidates: readonly Candidate[],
): Promise<Map<string, string>> {
  const problems = new Map<string, string>();
  if (candidates.length === 0) return problems;
  const profile = await profileToday(target);
  const passed: unknown[] = [];
  for (const { key, item, mediaId, mediaKind } of candidates) {
    const { remarks: _, key: answers, ...content } = item;
    const answer = checkQuestion(
      { module, content: { ...content, key: answers, media_id: mediaId } },
      mediaKind ? { type: mediaKind } : null,
      profile,
    );
    if (answer.passed) {
      const question = { ...content, [keyColumn]: answers, media_id: mediaId };
      passed.push({ question, warnings: answer.findings });
    } else {
      problems.set(
        key,
        reasonsOf(answer)
          .map(({ path, message }) => `${path}: ${message}`)
          .join(" "),
      );
    }
  }
  await target.query("select public.record_question_checks($1, $2, $3)", [
    module,
    JSON.stringify(passed),
    profile.version,
  ]);
  return problems;
}
