import { beforeAll, describe, expect, test } from "vitest";
import { asRoleCommitted, service } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";
import { buildSource, csvOfQuestions, syncDesk } from "../../../tests/support/sync-desk.ts";

const database = openTestDatabase();
let editor = "";
let moderator = "";
const desk = syncDesk(database, () => editor);
const outsider = syncDesk(database, () => moderator);

beforeAll(async () => {
  editor = await buildPerson(database, { staff: ["editor"] });
  moderator = await buildPerson(database, { staff: ["moderator"] });
});

const asWorker = (sql: string, values: unknown[] = []): Promise<Row[]> =>
  asRoleCommitted(database, service, async (client) => (await client.query<Row>(sql, values)).rows);

const isRefused = { code: "42501" };
const file = csvOfQuestions([{ id: 1 }]);

describe("a sync job", () => {
  test("is asked for by an editor, in the own name; nobody writes one beside the functions", async () => {
    const source = await buildSource(database);
    const id = await desk.start(source, "dry_run", { file });
    expect(await desk.job(id)).toMatchObject({ status: "pending", started_by: editor, stats: {} });
    await expect(outsider.start(source, "dry_run", { file })).rejects.toMatchObject(isRefused);
    const forged = [
      "insert into public.pte_sync_jobs (job_type) values ('speaking')",
      "update public.pte_sync_jobs set status = 'success'",
    ];
    for (const sql of forged) await expect(desk.as(sql)).rejects.toMatchObject(isRefused);
  });

  test("waits for the one before it of the same source", async () => {
    const source = await buildSource(database);
    await desk.start(source, "run", { file });
    await expect(desk.start(source, "run", { file })).rejects.toThrow(
      'Another job of "Sample" is under way.',
    );
  });

  test("is not started without what it needs, and says what", async () => {
    const source = await buildSource(database);
    await expect(desk.start(source, "run")).rejects.toThrow("Choose the file to import.");
    const { job } = await desk.go(source, "run", { file });
    await expect(desk.start(source, "retry", { basedOn: job })).rejects.toThrow(
      "No row of that job was rejected.",
    );
    await expect(desk.start(source, "apply", { basedOn: job })).rejects.toThrow("Only a dry run");
    await desk.go(source, "undo", { basedOn: job });
    await expect(desk.start(source, "undo", { basedOn: job })).rejects.toThrow("undone already");
  });

  test("is cancelled while open, and can be resumed; one that ended well is neither", async () => {
    const source = await buildSource(database);
    const id = await desk.start(source, "run", { file });
    const call = async (name: string) =>
      (await desk.as(`select public.${name}($1) as answer`, [id]))[0]?.answer;
    expect(await call("cancel_sync_job")).toBe(true);
    expect(await desk.job(id)).toMatchObject({
      status: "cancelled",
      finished_at: expect.any(Date),
    });
    expect(await call("resume_sync_job")).toBe(true);
    expect(await desk.run(id)).toBe("success");
    expect(await call("cancel_sync_job")).toBe(false);
    await expect(call("resume_sync_job")).rejects.toThrow("Only a job that stopped");
  });

  test("keeps a line for each record, which stays; a rejected one says why", async () => {
    const source = await buildSource(database);
    const { job } = await desk.go(source, "run", { file });
    const line =
      "insert into public.sync_job_rows (job_id, external_id, outcome, reason) values ($1, '42', $2, $3)";
    await asWorker(line, [job, "rejected", "No audio."]);
    await expect(asWorker(line, [job, "rejected", null])).rejects.toMatchObject({ code: "23514" });
    await expect(asWorker(line, [job, "changed", null])).rejects.toMatchObject({ code: "23514" });
    await expect(asWorker("update public.sync_job_rows set reason = ''")).rejects.toMatchObject(
      isRefused,
    );
    expect(await desk.ledger(job)).toHaveLength(2);
    expect(await outsider.ledger(job)).toEqual([]);
  });

  test("has its changes in the audit log under its own id, for the reason that was given", async () => {
    const source = await buildSource(database);
    const { job } = await desk.go(source, "run", { file });
    const { rows } = await database.pool.query(
      "select action, table_name, reason from public.audit_log where batch_id = $1",
      [job],
    );
    expect(rows).toEqual([{ action: "insert", table_name: "reading_questions", reason: "Test" }]);
  });
});

describe("a source", () => {
  test("has a schedule and a time zone that exist", async () => {
    const source = await buildSource(database, { kind: "feed" });
    const set = (column: string, value: string) =>
      desk.as(`update public.pte_sync_sources set ${column} = $2 where id = $1`, [source, value]);
    for (const schedule of [
      "* * * *",
      "60 * * * *",
      "* 24 * * *",
      "* * 0 * *",
      "a b c d e",
      "*/0 * * * *",
    ])
      await expect(set("schedule", schedule)).rejects.toMatchObject({ code: "23514" });
    await set("schedule", "*/15 3-5 1,15 * 1-5");
    await expect(set("time_zone", "Mars/Base")).rejects.toThrow(
      'There is no time zone "Mars/Base".',
    );
    await set("time_zone", "Australia/Sydney");
  });

  test("is opened to private addresses by an admin only, and shows its secret to nobody", async () => {
    const source = await buildSource(database, { kind: "feed" });
    const open = "update public.pte_sync_sources set allowed_hosts = '{10.0.0.1:80}' where id = $1";
    await expect(desk.as(open, [source])).rejects.toMatchObject(isRefused);
    const admin = await buildPerson(database, { staff: ["admin"] });
    await syncDesk(database, () => admin).as(open, [source]);
    await desk.as("select public.set_sync_secret($1, 'Bearer x')", [source]);
    for (const run of [desk.as, asWorker])
      await expect(run("select * from private.sync_secrets")).rejects.toMatchObject(isRefused);
    const { rows } = await database.pool.query(
      "select new from public.audit_log where record_id = $1",
      [source],
    );
    expect(JSON.stringify(rows)).not.toContain("Bearer x");
  });

  test("keeps its secret for the server that it was given for", async () => {
    const url = "https://feed.example/questions";
    const keeps = async (
      config: Row,
      kind: "feed" | "postgres" = "feed",
      before: Row = { url },
    ) => {
      const source = await buildSource(database, { kind, config: before });
      await desk.as("select public.set_sync_secret($1, 'Bearer x')", [source]);
      const [row] = await desk.as(
        "update public.pte_sync_sources set config = $2 where id = $1 returning has_secret",
        [source, config],
      );
      const { rowCount } = await database.pool.query(
        "select from private.sync_secrets where source_id = $1",
        [source],
      );
      expect(rowCount).toBe(row?.has_secret ? 1 : 0);
      return row?.has_secret;
    };
    expect(await keeps({ url: "https://feed.example/v2?full=1", pageSize: 50 })).toBe(true);
    for (const elsewhere of [
      "https://evil.example/questions",
      "http://feed.example/questions",
      "https://feed.example:444/questions",
      "https://feed.example\\@evil.example/questions",
      "https://feed.example.evil.example/questions",
      "https:evil.example",
    ])
      expect(await keeps({ url: elsewhere })).toBe(false);
    expect(await keeps({ url: "https:evil.example" }, "feed", { url: "https:feed.example" })).toBe(
      false,
    );
    const server = {
      host: "db.example",
      port: 5432,
      ssl: true,
      database: "a",
      user: "b",
      key: "id",
    };
    expect(await keeps({ ...server, table: "questions" }, "postgres", server)).toBe(true);
    expect(await keeps({ ...server, host: "evil.example" }, "postgres", server)).toBe(false);
    expect(await keeps({ ...server, ssl: false }, "postgres", server)).toBe(false);
  });

  test("has it on record that another secret took the place of the first", async () => {
    const source = await buildSource(database, { kind: "feed" });
    for (const secret of ["Bearer x", "Bearer y", ""])
      await desk.as("select public.set_sync_secret($1, $2)", [source, secret]);
    const { rows } = await database.pool.query(
      "select new from public.audit_log where record_id = $1 and action = 'update' and actor_id = $2 order by id",
      [source, editor],
    );
    expect(rows.map((row) => row.new)).toEqual([
      { has_secret: true },
      { secret: "[redacted]" },
      { has_secret: false },
    ]);
  });
});
