import { describe, expect, test } from "vitest";
import { browseTables } from "~/features/browse/all-tables";
import { openTestDatabase } from "../support/database.ts";

const database = openTestDatabase();

/** Written by staff, a few rows a record or a day: never so many that sorting them is slow. */
const FEW = [
  "pte_question_media",
  "review_comments",
  "question_source_revisions",
  "lesson_questions",
  "media_analysis",
  "preview_links",
  "staff_notes",
  "lesson_access_overrides",
  "moderation_case_rules",
  "moderation_rule_trials",
  "moderation_notes",
];
/** Views have the indexes of their tables, of which the platform's own are not ours. */
const VIEWS = ["pte_test_items", "sessions", "accounts", "verifications"];

/** The tables among these that have an index of all rows which begins with the column. */
async function indexed(lists: { name: string; column: string }[]): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select distinct l.name from jsonb_to_recordset($1) l (name text, "column" text)
     join pg_index i on i.indrelid = ('public.' || l.name)::regclass and i.indpred is null
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] and a.attname = l."column"`,
    [JSON.stringify(lists)],
  );
  return rows.map(({ name }) => name);
}

describe("what a list shows first", () => {
  test("is found by an index in every table that may grow large", async () => {
    const lists = browseTables
      .filter(({ name, small }) => !small && !FEW.includes(name) && !VIEWS.includes(name))
      .map(({ name, sort }) => ({ name, column: sort?.field ?? "created_at" }));
    expect(lists.length).toBeGreaterThan(15);
    const found = await indexed(lists);
    expect(lists.map(({ name }) => name).filter((name) => !found.includes(name))).toEqual([]);
  });
});
