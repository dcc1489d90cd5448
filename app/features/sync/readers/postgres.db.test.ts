import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createDatabase, dropDatabase } from "../../../../supabase/local/platform/bootstrap.ts";
import { databaseUrl } from "../../../../supabase/local/urls.ts";
import { openPool, openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { buildSource, syncDesk } from "../../../../tests/support/sync-desk.ts";
import { readPostgres } from "./postgres.server.ts";

const database = openTestDatabase();
const port = inject("postgresPort");
const HOST = `127.0.0.1:${port}`;
/** The other Postgres: a database of its own, and a user of it who could write there. */
const name = `other_${randomUUID().replaceAll("-", "")}`;
const user = `reader_${randomUUID().slice(0, 8)}`;
const SECRET = `Secret-${randomUUID()}`;
const other = openPool(databaseUrl(port, name));
let editor = "";
const desk = syncDesk(database, () => editor);

const ROWS = 2500;
beforeAll(async () => {
  editor = await buildPerson(database, { staff: ["editor"] });
  await createDatabase(port, name);
  await other.query(`
    create role ${user} login password '${SECRET}';
    grant ${user} to postgres with inherit true;
    create table public.items (external_id bigint primary key, type text, title text, prompt_text text, difficulty text);
    insert into public.items select n * 3, 's_read_aloud', 'Tide ' || n, 'The tide follows the moon.', 'Easy' from generate_series(1, ${ROWS}) n;
    create table public.locked (external_id int primary key);
    create function public.write_there() returns setof public.items language sql as
      'insert into public.items values (1, ''s_read_aloud'') returning *';
    grant all on public.items to ${user};
  `);
});
afterAll(async () => {
  await other.end();
  await dropDatabase(port, name);
  await database.pool.query(`drop role ${user}`);
});

const settings = {
  host: "127.0.0.1",
  port,
  database: name,
  user,
  ssl: false,
  table: "public.items",
  key: "external_id",
};

async function buildPostgres(config: Record<string, unknown> = {}, secret = SECRET) {
  const source = await buildSource(database, {
    kind: "postgres",
    config: { ...settings, ...config },
    allowed_hosts: [HOST],
  });
  await desk.as("select public.set_sync_secret($1, $2)", [source, secret]);
  return source;
}

/** The sentence with which a run of such a source stops. */
async function problemOf(config: Record<string, unknown>, secret?: string): Promise<string> {
  const { job } = await desk.go(await buildPostgres(config, secret), "run");
  const { status, error } = await desk.job(job);
  expect(status).toBe("error");
  return String(error);
}

const countThere = async () =>
  Number((await other.query("select count(*) from public.items")).rows[0]?.count);

describe("another Postgres", () => {
  test("is read page after page in the order of its key, and its questions come in", async () => {
    const source = await buildPostgres();
    const { job, end } = await desk.go(source, "run");
    expect(end).toBe("success");
    expect(await desk.job(job)).toMatchObject({ stats: { created: ROWS } });
    const ledger = await desk.ledger(job);
    expect(ledger.map(({ external_id }) => Number(external_id))).toEqual(
      Array.from({ length: ROWS }, (_, n) => (n + 1) * 3),
    );
    const again = await desk.go(source, "run");
    expect(await desk.job(again.job)).toMatchObject({ stats: { unchanged: ROWS } });
  });

  test("is read on from the last key that was stored, whatever comes or goes before it", async () => {
    const waiting = { wait: async () => undefined };
    const read = readPostgres({
      config: { ...settings, query: null },
      secret: SECRET,
      allowed: [HOST],
      ...waiting,
    });
    const pages: { rows: number[]; checkpoint: unknown }[] = [];
    const collect = async (from: unknown, most: number) => {
      for await (const { records, checkpoint } of read(from)) {
        pages.push({ rows: records.map(({ row }) => row), checkpoint });
        if (pages.length >= most) return;
      }
    };
    await collect(null, 1);
    expect(pages[0]?.checkpoint).toEqual({ after: "3000", row: 1000 });
    await other.query("delete from public.items where external_id = 6");
    await other.query("insert into public.items values (7, 's_read_aloud', 'Late', 'The tide.')");
    await collect(pages[0]?.checkpoint, 9);
    await other.query("delete from public.items where external_id = 7");
    await other.query(
      "insert into public.items values (6, 's_read_aloud', 'Tide 2', 'The tide follows the moon.', 'Easy')",
    );
    expect(pages.flatMap(({ rows }) => rows)).toEqual(
      Array.from({ length: ROWS }, (_, n) => n + 1),
    );
  });

  test("that drops the connection is connected to again, and goes on", async () => {
    const source = await buildPostgres();
    await database.pool.query(`
      create function private.cut_off() returns trigger language plpgsql as $$
      begin
        perform pg_terminate_backend(a.pid, 10000) from pg_stat_activity a where a.usename = '${user}';
        return new;
      end $$;
      create trigger cut_off after update of checkpoint on private.sync_runs
      for each row when (new.rows = 1000) execute function private.cut_off()`);
    const { job, end } = await desk.go(source, "run");
    await database.pool.query(
      "drop trigger cut_off on private.sync_runs; drop function private.cut_off()",
    );
    expect(end).toBe("success");
    expect(await desk.job(job)).toMatchObject({ stats: { created: ROWS } });
  });

  test("is never written to, whatever the query of the source says", async () => {
    const before = await countThere();
    const query = (text: string) => problemOf({ table: null, query: text });
    expect(await query("select * from public.write_there()")).toMatch(
      /would write, which is refused/,
    );
    for (const way of [
      "select * from public.items) x; commit; begin read write; delete from public.items; --",
      "delete from public.items returning *",
      "with gone as (delete from public.items returning *) select * from gone",
    ])
      expect(await query(way)).toMatch(/refused/);
    expect(await countThere()).toBe(before);
  });

  test("that cannot be read says why in a sentence that says what to do", async () => {
    expect(await problemOf({}, "wrong")).toMatch(
      /refused the user “reader_.*set the secret of the source again/,
    );
    expect(await problemOf({ database: "nowhere" })).toMatch(/has no database “nowhere”/);
    expect(await problemOf({ table: "public.nothing" })).toMatch(/has no table “public.nothing”/);
    expect(await problemOf({ key: "nothing" })).toMatch(/no column “nothing”/);
    expect(await problemOf({ table: "public.locked" })).toMatch(
      /may not read this.*Grant it select/,
    );
    expect(await problemOf({ key: "difficulty" })).toMatch(
      /“difficulty” has “Easy” more than once.*unique column/,
    );
    expect(await problemOf({ ssl: true })).toMatch(/does not offer TLS/);
    expect(await problemOf({ host: "nowhere.invalid" })).toMatch(
      /no server named “nowhere.invalid”/,
    );
    expect(await problemOf({ host: "10.0.0.1", port: 5432 })).toMatch(/private network/);
  });

  test("whose key is empty in a row loses none of them silently", async () => {
    await other.query(
      "create table public.holed as select nullif(external_id, 9) as external_id, type, title, prompt_text from public.items limit 10; grant select on public.holed to public",
    );
    expect(await problemOf({ table: "public.holed" })).toMatch(
      /“external_id” is empty in some rows/,
    );
  });

  test("keeps its password out of all that can be read", async () => {
    const source = await buildPostgres();
    await desk.go(source, "dry_run");
    const wrong = `Wrong-${randomUUID()}`;
    await problemOf({}, wrong);
    const { rows } = await database.pool.query(`
      select to_jsonb(s)::text as told from public.pte_sync_sources s
      union all select to_jsonb(j)::text from public.pte_sync_jobs j
      union all select to_jsonb(r)::text from private.sync_runs r
      union all select message from private.sync_job_log
      union all select to_jsonb(a)::text from public.audit_log a`);
    const told = rows.map((row) => String(row.told)).join("\n");
    expect(told).toContain(user);
    expect(told).not.toContain(SECRET);
    expect(told).not.toContain(wrong);
  });
});
