import { beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { buildSource, csvOfQuestions, syncDesk } from "../../../../tests/support/sync-desk.ts";

const database = openTestDatabase();
let editor = "";
let analyst = "";
const desk = syncDesk(database, () => editor);
const outsider = syncDesk(database, () => analyst);

beforeAll(async () => {
  editor = await buildPerson(database, { staff: ["editor"] });
  analyst = await buildPerson(database, { staff: ["analyst"] });
});

const three = [{ id: 1 }, { id: 2 }, { id: 3 }];
const gone = async (source: string) =>
  (await desk.as("select public.missing_sync_questions($1) as answer", [source]))[0]?.answer;

/** A source whose last run changed one question and lacked the two others, which is too much. */
async function runThatLacksTooMuch() {
  const source = await buildSource(database, { is_complete: true, retire_limit: 40 });
  await desk.go(source, "run", { file: csvOfQuestions(three) });
  const { job } = await desk.go(source, "run", { file: csvOfQuestions([{ id: 1, title: "New" }]) });
  return { source, job };
}
const markAll = (job: string, reason: string) =>
  desk.as("select public.mark_missing_sync_questions($1, $2) as marked", [job, reason]);

describe("a complete source", () => {
  test("marks what it lacks, unless that is too much; an empty one stops", async () => {
    const source = await buildSource(database, { is_complete: true, retire_limit: 40 });
    await desk.go(source, "run", { file: csvOfQuestions(three) });
    const little = await desk.go(source, "run", { file: csvOfQuestions([{ id: 1 }]) });
    expect(await desk.job(little.job)).toMatchObject({
      status: "error",
      error: expect.stringContaining("lacks 2 of the 3"),
    });
    expect(await gone(source)).toMatchObject({ total: 0 });
    await desk.go(source, "run", { file: csvOfQuestions([{ id: 1 }, { id: 2 }]) });
    expect(await gone(source)).toMatchObject({
      total: 1,
      items: [{ external_id: "3", title: "Question 3" }],
    });
    await desk.go(source, "run", { file: csvOfQuestions(three) });
    expect(await gone(source)).toMatchObject({ total: 0 });
    const none = await desk.go(source, "run", { file: csvOfQuestions([]) });
    expect(await desk.job(none.job)).toMatchObject({
      status: "error",
      error: "The source gave no rows. Nothing was changed.",
    });
  });

  test("that lacks too much says what stays and what was not marked; the job can be undone", async () => {
    const { source, job } = await runThatLacksTooMuch();
    expect(await desk.job(job)).toMatchObject({
      status: "error",
      stats: { changed: 1, gone: 2 },
      error: expect.stringMatching(
        /so none was marked\. What was created and changed stays in the bank: undo the job/,
      ),
    });
    expect(await desk.as("select public.read_sync_job($1) as answer", [job])).toMatchObject([
      { answer: { unmarked: 2 } },
    ]);
    expect((await desk.bank(source))[0]).toMatchObject({ title: "New" });
    await desk.go(source, "undo", { basedOn: job });
    expect((await desk.bank(source))[0]).toMatchObject({ title: "Question 1" });
    await expect(markAll(job, "Gone")).rejects.toThrow("This job is undone.");
  });

  test("has them marked nevertheless by a person who may, for a reason; an undo takes the marks back", async () => {
    const { source, job } = await runThatLacksTooMuch();
    await expect(markAll(job, " ")).rejects.toThrow("Say why");
    await expect(
      outsider.as("select public.mark_missing_sync_questions($1, 'Gone')", [job]),
    ).rejects.toMatchObject({ code: "42501" });
    expect(await markAll(job, "They closed their archive")).toEqual([{ marked: 2 }]);
    expect(await gone(source)).toMatchObject({ total: 2 });
    expect(await desk.job(job)).toMatchObject({ status: "success", error: null });
    const { rows } = await database.pool.query(
      "select reason from public.audit_log where table_name = 'pte_sync_jobs' and record_id = $1 and actor_id = $2 order by at desc limit 1",
      [job, editor],
    );
    expect(rows).toEqual([{ reason: "They closed their archive" }]);
    await expect(markAll(job, "Again")).rejects.toThrow("left no question unmarked");
    await desk.go(source, "undo", { basedOn: job });
    expect(await gone(source)).toMatchObject({ total: 0 });
  });

  test("is not decided on by an older run", async () => {
    const { source, job } = await runThatLacksTooMuch();
    await desk.go(source, "run", { file: csvOfQuestions(three) });
    await expect(markAll(job, "Gone")).rejects.toThrow("Decide on the latest job.");
  });

  test("marks what it lacks when a dry run is applied, not before; a dry run that lacks too much says so", async () => {
    const source = await buildSource(database, { is_complete: true, retire_limit: 40 });
    await desk.go(source, "run", { file: csvOfQuestions(three) });
    const two = csvOfQuestions([{ id: 1, title: "New" }, { id: 2 }]);
    const dry = await desk.go(source, "dry_run", { file: two });
    expect(await desk.job(dry.job)).toMatchObject({ stats: { gone: 1 } });
    expect(await gone(source)).toMatchObject({ total: 0 });
    await desk.go(source, "apply", { basedOn: dry.job });
    expect(await gone(source)).toMatchObject({ total: 1, items: [{ external_id: "3" }] });
    const little = await desk.go(source, "dry_run", { file: csvOfQuestions([{ id: 9 }]) });
    expect(await desk.job(little.job)).toMatchObject({
      status: "error",
      error: expect.stringContaining("A run would stop like this"),
    });
  });
});
