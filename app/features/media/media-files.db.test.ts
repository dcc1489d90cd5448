import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildMedia, buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor: Caller;
let analyst: Caller;

beforeAll(async () => {
  editor = person(await buildPerson(database, { staff: ["editor"] }), {
    "x-audit-reason": "A cleaner recording",
  });
  analyst = person(await buildPerson(database, { staff: ["analyst"] }));
});

const checksum = () => randomBytes(32).toString("hex");

async function storedFile(type = "audio") {
  const file = { type, bucket: "question-audio", path: `${randomUUID()}.mp3` };
  await database.pool.query("insert into storage.objects (bucket_id, name) values ($1, $2)", [
    file.bucket,
    file.path,
  ]);
  return { ...file, mime_type: "audio/mpeg", duration: 4.5, file_size: 900, checksum: checksum() };
}

const ask = <T extends Row>(caller: Caller, sql: string, values: unknown[]) =>
  asRole(database, caller, async (client) => (await client.query<T>(sql, values)).rows);

const replaces = (caller: Caller, id: string, file: object) =>
  ask(caller, "select public.replace_media_file($1, $2) as answer", [id, JSON.stringify(file)]);

describe("a file of the library", () => {
  test("cannot become another kind while something uses it", async () => {
    const id = await buildMedia(database, "audio");
    await buildQuestion(database, "speaking/repeat_sentence", { media_id: id, title: "Echo" });
    await expect(
      database.pool.query("update public.media set type = 'image' where id = $1", [id]),
    ).rejects.toThrow(
      'This file is used by "Echo", which needs an audio: it cannot become an image.',
    );
  });

  test("is not archived while learners meet it", async () => {
    const used = await buildMedia(database, "audio");
    const drafted = await buildMedia(database, "audio");
    await buildQuestion(database, "speaking/repeat_sentence", { media_id: used, title: "Echo" });
    await buildQuestion(database, "speaking/repeat_sentence", {
      media_id: drafted,
      is_active: false,
    });
    const rows = await ask(editor, "select * from public.set_media_archived($1, true)", [
      [used, drafted],
    ]);
    expect(rows).toContainEqual(expect.objectContaining({ id: drafted, problem: null }));
    expect(rows).toContainEqual(
      expect.objectContaining({ id: used, problem: expect.stringContaining('"Echo"') }),
    );
  });

  test("lies in a bucket of the library, whose addresses a preview link may sign", async () => {
    await expect(
      ask(
        editor,
        "insert into public.media (type, title, bucket, path) values ('audio', 'A copy', 'data-exports', 'a/b.zip')",
        [],
      ),
    ).rejects.toMatchObject({ code: "23514", constraint: "media_in_library_bucket" });
  });

  test("keeps what the server measured: nobody types over it", async () => {
    const id = await buildMedia(database, "audio", { duration: 3, checksum: checksum() });
    for (const change of ["duration = 9", "checksum = null", "path = 'x'", "type = 'image'"]) {
      await expect(
        ask(editor, `update public.media set ${change} where id = $1`, [id]),
      ).rejects.toMatchObject({ code: "42501" });
    }
    const said = "update public.media set title = 'New', transcript = 'Hello' where id = $1";
    await expect(ask(editor, said, [id])).resolves.toEqual([]);
  });

  test("is neither overwritten nor renamed in the store", async () => {
    const file = await storedFile();
    const change = "update storage.objects set name = $2 where name = $1 returning id";
    expect(await ask(editor, change, [file.path, `${file.path}.old`])).toHaveLength(1);
    await buildMedia(database, "audio", { path: file.path });
    expect(await ask(editor, change, [file.path, `${file.path}.old`])).toHaveLength(0);
    const overwrite = "update storage.objects set metadata = '{}' where name = $1 returning id";
    expect(await ask(editor, overwrite, [file.path])).toHaveLength(0);
  });
});

describe("replacing a file in place", () => {
  test("keeps the item and every link to it, forgets how it sounded, and is recorded", async () => {
    const old = await storedFile();
    const next = await storedFile();
    const id = await buildMedia(database, "audio", { ...old, title: "Tides" });
    const question = await buildQuestion(database, "speaking/repeat_sentence", { media_id: id });
    await database.pool.query(
      `insert into public.media_analysis (media_id, checksum, duration, peak, clipped, leading_silence, trailing_silence, peaks)
       values ($1, $2, 4.5, -1, 0, 0, 0, '{1}')`,
      [id, old.checksum],
    );
    const [row] = await asRoleCommitted(database, editor, async (client) => {
      const sql = "select public.replace_media_file($1, $2) as answer";
      return (await client.query(sql, [id, JSON.stringify(next)])).rows;
    });
    expect(row.answer).toMatchObject({
      media: { id, title: "Tides", path: next.path, checksum: next.checksum, duration: 4.5 },
      replaced: { bucket: old.bucket, path: old.path },
    });
    const { rows } = await database.pool.query(
      `select q.media_id, (select count(*)::int from public.media_analysis where media_id = $1) as analyses,
         (select a.reason || ' ' || (a.old ->> 'path') from public.audit_log a
          where a.record_id = $1::text and a.action = 'update' and a.table_name = 'media') as recorded
       from public.speaking_questions q where q.id = $2`,
      [id, question],
    );
    expect(rows).toEqual([
      { media_id: id, analyses: 0, recorded: `A cleaner recording ${old.path}` },
    ]);
  });

  test("takes the same kind only, and what is really stored", async () => {
    const id = await buildMedia(database, "audio");
    const file = await storedFile();
    await expect(replaces(editor, id, { ...file, type: "image" })).rejects.toThrow(
      "The new file is of kind image, but what it replaces is of kind audio.",
    );
    await expect(replaces(editor, id, { ...file, path: "nowhere.mp3" })).rejects.toThrow(
      "Nothing is stored at question-audio/nowhere.mp3.",
    );
    await expect(replaces(analyst, id, file)).rejects.toMatchObject({ code: "42501" });
    await expect(replaces(editor, randomUUID(), file)).rejects.toMatchObject({ code: "PT404" });
  });
});

describe("how a file sounds", () => {
  const measure = `insert into public.media_analysis
      (media_id, checksum, duration, loudness, peak, clipped, leading_silence, trailing_silence, peaks, measured_by)
    values ($1, $2, 4.5, -20, -1, 0, 0, 0, '{1,2}', null) returning measured_by`;

  test("is kept with who measured it, and for the very content only", async () => {
    const sum = checksum();
    const id = await buildMedia(database, "audio", { checksum: sum });
    expect(await ask(editor, measure, [id, sum])).toEqual([{ measured_by: editor.sub }]);
    await expect(ask(editor, measure, [id, checksum()])).rejects.toThrow(
      "The file was replaced since it was measured",
    );
    await expect(ask(analyst, measure, [id, sum])).rejects.toMatchObject({ code: "42501" });
  });
});
