import { describe, expect, test } from "vitest";
import { judgedItems } from "../../tests/support/broken-items.ts";
import { buildMedia } from "../../tests/support/content.ts";
import { openTestDatabase } from "../../tests/support/database.ts";

const database = openTestDatabase();

// The console's unit test reads the same table, so the two sides cannot drift apart.
describe("the database's question problems", () => {
  test.each(judgedItems)("$label: $problems", async ({ module, type, item, problems }) => {
    const { media, key, ...content } = item;
    const row = {
      type,
      ...content,
      [module === "listening" ? "correct_answers" : "answer_key"]: key,
      media_id: media && (await buildMedia(database, media)),
    };
    const { rows } = await database.pool.query<{ problems: string[] }>(
      "select private.question_problems($1, $2) as problems",
      [module, JSON.stringify(row)],
    );
    expect(rows[0]?.problems).toEqual(problems);
  });
});
