import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildMedia, buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor: Caller;

beforeAll(async () => {
  editor = person(await buildPerson(database, { staff: ["editor"] }), {
    "x-audit-reason": "Spring clean",
  });
});

const ask = (sql: string, values: unknown[], caller = editor) =>
  asRole(database, caller, async (client) => (await client.query(sql, values)).rows);
const commit = (sql: string, values: unknown[]) =>
  asRoleCommitted(database, editor, async (client) => (await client.query(sql, values)).rows);

async function storeObject(age: string, path: string = randomUUID()): Promise<string> {
  await database.pool.query(
    `insert into storage.objects (bucket_id, name, metadata, created_at)
     values ('question-audio', $1, '{"size": 100, "mimetype": "audio/mpeg"}', now() - $2::interval)`,
    [path, age],
  );
  return path;
}

describe("merging copies", () => {
  test("links everything to the file that stays, fills its gaps and removes the copies", async () => {
    const checksum = randomBytes(32).toString("hex");
    const keep = await buildMedia(database, "audio", { checksum, title: "Kept" });
    const copy = await buildMedia(database, "audio", { checksum, transcript: "Words" });
    const question = await buildQuestion(database, "listening/write_from_dictation", {
      media_id: copy,
      title: "Dictated",
    });
    const summary = {
      relinked: [
        {
          kind: "listening_question",
          id: question,
          title: "Dictated",
          type: "write_from_dictation",
          is_active: true,
        },
      ],
      removed: [expect.objectContaining({ id: copy, bucket: "question-audio" })],
    };
    const preview = await ask("select public.merge_media($1, $2) as answer", [keep, [copy]]);
    expect(preview).toEqual([{ answer: summary }]);
    const merge = "select public.merge_media($1, $2, false) as answer";
    expect(await commit(merge, [keep, [copy]])).toEqual([{ answer: summary }]);

    const { rows } = await database.pool.query(
      `select q.media_id, q.is_active, m.transcript, (select count(*)::int from public.media where checksum = $2) as left_over
       from public.listening_questions q join public.media m on m.id = q.media_id where q.id = $1`,
      [question, checksum],
    );
    expect(rows).toEqual([{ media_id: keep, is_active: true, transcript: "Words", left_over: 1 }]);
    const { rows: recorded } = await database.pool.query(
      `select table_name, action, reason, count(batch_id)::int as in_batch from public.audit_log
       where batch_id = (select batch_id from public.audit_log where record_id = $1 and action = 'delete')
       group by 1, 2, 3 order by 1, 2`,
      [copy],
    );
    const change = { reason: "Spring clean", in_batch: 1 };
    expect(recorded).toEqual([
      { table_name: "listening_questions", action: "update", ...change },
      { table_name: "media", action: "delete", ...change },
      { table_name: "media", action: "update", ...change },
    ]);
  });

  test("is refused for files that differ", async () => {
    const one = await buildMedia(database, "audio", { checksum: "a".repeat(64) });
    const other = await buildMedia(database, "audio", { checksum: "b".repeat(64) });
    for (const copies of [[other], [one], [], [randomUUID()]]) {
      await expect(
        ask("select public.merge_media($1, $2, false)", [one, copies]),
      ).rejects.toMatchObject({ code: "23514" });
    }
  });
});

describe("library and store", () => {
  test("the reconciliation finds strays, missing files and copies, and leaves uploads alone", async () => {
    const stray = await storeObject("2 days");
    await storeObject("1 minute");
    const checksum = randomBytes(32).toString("hex");
    const place = async () => ({ checksum, path: await storeObject("2 days"), file_size: 70 });
    const first = await buildMedia(database, "audio", await place());
    const second = await buildMedia(database, "audio", await place());
    const lost = await buildMedia(database, "audio", { title: "Lost" });
    await buildQuestion(database, "speaking/repeat_sentence", { media_id: lost, title: "Echo" });

    const [row] = await ask("select public.media_reconciliation() as found", []);
    expect(row.found.strays).toMatchObject({ total: 1, bytes: 100, under_way: 1 });
    expect(row.found.strays.rows[0]).toMatchObject({ path: stray, mime_type: "audio/mpeg" });
    expect(row.found.missing.rows).toContainEqual(
      expect.objectContaining({ id: lost, used_by: "Echo", is_active: true }),
    );
    expect(row.found.duplicates).toMatchObject({ total: 1, bytes: 70 });
    expect(row.found.duplicates.rows[0].items.map(({ id }: { id: string }) => id).sort()).toEqual(
      [first, second].sort(),
    );
  });

  test("what is released is recorded with its reason; what the library holds is not", async () => {
    const stray = await storeObject("2 days");
    const held = await storeObject("2 days");
    await buildMedia(database, "audio", { path: held });
    const rows = await commit("select * from public.release_objects('question-audio', $1)", [
      [stray, held, "never-there"],
    ]);
    expect(Object.fromEntries(rows.map(({ path, outcome }) => [path, outcome]))).toEqual({
      [stray]: "released",
      [held]: "in_library",
      "never-there": "gone",
    });
    const { rows: recorded } = await database.pool.query(
      "select record_id, reason, actor_id from public.audit_log where table_name = 'storage.objects'",
    );
    expect(recorded).toEqual([
      { record_id: `question-audio/${stray}`, reason: "Spring clean", actor_id: editor.sub },
    ]);
    await expect(
      ask("select * from public.release_objects('avatars', '{x}')", []),
    ).rejects.toMatchObject({ code: "22023" });
  });
});
