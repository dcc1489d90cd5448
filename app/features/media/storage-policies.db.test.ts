import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asRole, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildLesson, buildMedia, buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor: Caller;
let learnerId: string;
let learner: Caller;

beforeAll(async () => {
  editor = person(await buildPerson(database, { staff: ["editor"] }));
  learnerId = await buildPerson(database);
  learner = person(learnerId);
});

async function storeObject(bucket: string, name: string = randomUUID()): Promise<string> {
  await database.pool.query("insert into storage.objects (bucket_id, name) values ($1, $2)", [
    bucket,
    name,
  ]);
  return name;
}

const run = (caller: Caller, sql: string, values: unknown[]) =>
  asRole(database, caller, async (client) => (await client.query(sql, values)).rowCount);

const sees = (caller: Caller, bucket: string, name: string) =>
  run(caller, "select from storage.objects where bucket_id = $1 and name = $2", [bucket, name]);
const adds = (caller: Caller, bucket: string, name: string) =>
  run(caller, "insert into storage.objects (bucket_id, name) values ($1, $2)", [bucket, name]);
const removes = (caller: Caller, bucket: string, name: string) =>
  run(caller, "delete from storage.objects where bucket_id = $1 and name = $2", [bucket, name]);

describe("files of the library", () => {
  test("open for a learner with the lesson that uses them, and no others", async () => {
    const [open, closed] = [
      await storeObject("question-audio"),
      await storeObject("question-audio"),
    ];
    for (const [path, tier] of [
      [open, "free"],
      [closed, "premium"],
    ] as const) {
      const question = await buildQuestion(database, "listening/write_from_dictation", {
        media_id: await buildMedia(database, "audio", { path }),
      });
      await buildLesson(database, {
        item: "listening/write_from_dictation",
        questions: [question],
        status: "published",
        tier,
      });
    }
    expect(await sees(learner, "question-audio", open)).toBe(1);
    expect(await sees(learner, "question-audio", closed)).toBe(0);
    expect(await sees(editor, "question-audio", closed)).toBe(1);
  });

  test("are added by editors only", async () => {
    expect(await adds(editor, "question-images", randomUUID())).toBe(1);
    await expect(adds(learner, "question-images", randomUUID())).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("stay as long as the library has them", async () => {
    const name = await storeObject("question-audio");
    const media = await buildMedia(database, "audio", { path: name });
    expect(await removes(editor, "question-audio", name)).toBe(0);
    await database.pool.query("delete from public.media where id = $1", [media]);
    expect(await removes(editor, "question-audio", name)).toBe(1);
  });

  test("that an item uses cannot leave the library, and media_usage names the item", async () => {
    const media = await buildMedia(database, "audio");
    const question = await buildQuestion(database, "speaking/repeat_sentence", {
      media_id: media,
      title: "Echo",
    });
    await expect(
      run(editor, "delete from public.media where id = $1", [media]),
    ).rejects.toMatchObject({ code: "23001" });
    const usage = await asRole(database, editor, async (client) => {
      const { rows } = await client.query("select * from public.media_usage($1)", [media]);
      return rows;
    });
    expect(usage).toEqual([
      {
        kind: "speaking_question",
        id: question,
        title: "Echo",
        type: "repeat_sentence",
        is_active: true,
      },
    ]);
  });
});

describe("files of a person", () => {
  test.each(["attempt-recordings", "avatars"])("%s go to the own folder only", async (bucket) => {
    expect(await adds(learner, bucket, `${learnerId}/${randomUUID()}`)).toBe(1);
    for (const name of [`${randomUUID()}/a`, "a", `../${learnerId}/a`]) {
      await expect(adds(learner, bucket, name)).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("a recording is heard by its learner and by staff who read attempts", async () => {
    const name = await storeObject("attempt-recordings", `${learnerId}/${randomUUID()}`);
    const support = person(await buildPerson(database, { staff: ["support"] }));
    const stranger = person(await buildPerson(database));
    expect(await sees(learner, "attempt-recordings", name)).toBe(1);
    expect(await sees(support, "attempt-recordings", name)).toBe(1);
    expect(await sees(stranger, "attempt-recordings", name)).toBe(0);
    expect(await sees(editor, "attempt-recordings", name)).toBe(0);
    expect(await removes(learner, "attempt-recordings", name)).toBe(0);
  });

  test("a recording is heard by everybody signed in while its attempt is public", async () => {
    const name = await storeObject("attempt-recordings", `${learnerId}/${randomUUID()}`);
    await database.pool.query(
      `insert into public.speaking_attempts (user_id, question_id, type, audio_url, duration_ms, is_public)
       values ($1, $2, 'read_aloud', $3, 1000, true)`,
      [learnerId, await buildQuestion(database, "speaking/read_aloud"), name],
    );
    const stranger = person(await buildPerson(database));
    expect(await sees(stranger, "attempt-recordings", name)).toBe(1);
    await database.pool.query("update public.speaking_attempts set is_public = false");
    expect(await sees(stranger, "attempt-recordings", name)).toBe(0);
  });

  test("imports are for those who run sync jobs", async () => {
    expect(await adds(editor, "imports", "feed.csv")).toBe(1);
    const support = person(await buildPerson(database, { staff: ["support"] }));
    await expect(adds(support, "imports", "feed.csv")).rejects.toMatchObject({ code: "42501" });
  });
});
