import { beforeAll, describe, expect, test } from "vitest";
import { asRoleCommitted, person, service } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor = "";
let moderator = "";

beforeAll(async () => {
  editor = await buildPerson(database, { staff: ["editor"] });
  moderator = await buildPerson(database, { staff: ["moderator"] });
});

async function as(id: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  return asRoleCommitted(
    database,
    person(id),
    async (client) => (await client.query<Row>(sql, values)).rows,
  );
}

const asWorker = (sql: string, values: unknown[] = []) =>
  asRoleCommitted(database, service, async (client) => (await client.query<Row>(sql, values)).rows);

async function ask(id = editor): Promise<Row> {
  const [job] = await as(
    id,
    "insert into public.pte_sync_jobs (job_type) values ('speaking') returning *",
  );
  return job ?? {};
}

const isRefused = { code: "42501" };

describe("a sync job", () => {
  test("is asked for by an editor, in the own name and as pending", async () => {
    expect(await ask()).toMatchObject({
      status: "pending",
      started_by: editor,
      stats: {},
      finished_at: null,
    });
    await expect(ask(moderator)).rejects.toMatchObject(isRefused);
    const forged = [
      `insert into public.pte_sync_jobs (job_type, started_by) values ('speaking', '${moderator}')`,
      "insert into public.pte_sync_jobs (job_type, status, finished_at) values ('speaking', 'success', now())",
      `insert into public.pte_sync_jobs (job_type, stats) values ('speaking', '{"inserted": 9}')`,
    ];
    for (const sql of forged) await expect(as(editor, sql)).rejects.toMatchObject(isRefused);
  });

  test("is cancelled while open, and only cancelled", async () => {
    const { id } = await ask();
    const set = (status: string) =>
      as(
        editor,
        "update public.pte_sync_jobs set status = $2 where id = $1 returning status, finished_at",
        [id, status],
      );
    await expect(set("success")).rejects.toMatchObject(isRefused);
    const [cancelled] = await set("cancelled");
    expect(cancelled).toMatchObject({ status: "cancelled", finished_at: expect.any(Date) });
    expect(await set("cancelled")).toEqual([]);
  });

  test("is run by the worker, which stamps its end", async () => {
    const { id } = await ask();
    const set = (status: string) =>
      asWorker("update public.pte_sync_jobs set status = $2 where id = $1 returning finished_at", [
        id,
        status,
      ]);
    expect(await set("running")).toEqual([{ finished_at: null }]);
    expect(await set("partial")).toEqual([{ finished_at: expect.any(Date) }]);
    await expect(set("done")).rejects.toMatchObject({ code: "23514" });
  });

  test("keeps a line for each record; a rejected one says why", async () => {
    const { id } = await ask();
    const line =
      "insert into public.sync_job_rows (job_id, external_id, outcome, reason) values ($1, '42', $2, $3)";
    await asWorker(line, [id, "unchanged", null]);
    await asWorker(line, [id, "rejected", "No audio."]);
    await expect(asWorker(line, [id, "rejected", null])).rejects.toMatchObject({ code: "23514" });
    await expect(asWorker(line, [id, "changed", null])).rejects.toMatchObject({ code: "23514" });
    const read = "select outcome from public.sync_job_rows where job_id = $1 order by id";
    expect(await as(editor, read, [id])).toEqual([
      { outcome: "unchanged" },
      { outcome: "rejected" },
    ]);
    expect(await as(moderator, read, [id])).toEqual([]);
  });
});
