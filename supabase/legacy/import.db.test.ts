import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase, type Row } from "../../tests/support/database.ts";
import { connectTo } from "./connect.ts";
import { openSnapshot } from "./source.ts";
import { startCommand } from "./testing/command.ts";
import { ROWS } from "./testing/every-table.ts";
import { legacyId, openImport, tallyOf, when } from "./testing/open-import.ts";

const { legacy, ours, build, insert, run, row, rowsOf, ledger } = openImport();
const empty = openTestDatabase();
const foreign = openTestDatabase("platform_template");
const many = 400;
let folder: string;
let before: Row[];

/** Count and content of every table of the source. */
async function fingerprints(): Promise<Row[]> {
  const { rows: tables } = await legacy.pool.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const found = tables.map(async ({ name }) => {
    const { rows } = await legacy.pool.query<Row>(
      `select '${name}' as name, count(*), md5(string_agg(md5(t::text), '' order by t::text)) from public.${name} t`,
    );
    return rows[0] ?? {};
  });
  return Promise.all(found);
}

const kept = () =>
  rowsOf(`select (select count(*) from private.legacy_ids)::int as ids,
    (select count(*) from private.legacy_ledger)::int as ledger, (select count(*) from auth.users)::int as people,
    (select count(*) from public.speaking_attempts)::int as attempts, (select count(*) from public.audit_log)::int as audit,
    (select count(*) from pg_class where relnamespace = 'partitions'::regnamespace)::int as partitions`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pte-import-"));
  await build();
  for (const [table, values] of ROWS) await insert(table, values);
  await legacy.pool.query(
    `insert into speaking_attempts (id, user_id, question_id, type, audio_url, duration_ms, timings, created_at)
     select gen_random_uuid(), 'ann', $1, 'read_aloud', 'a', n, '{}', timestamp '2025-01-01' + n * interval '1 day'
     from generate_series(1, ${many - 1}) n`,
    [legacyId(10)],
  );
  await insert("posts", {
    ...{
      id: legacyId(60),
      forum_id: legacyId(33),
      author_id: "ann",
      title: "x",
      content: "x",
      ...when,
    },
  });
  await legacy.pool.query("alter table comments drop constraint comments_post_id_fkey");
  await insert("comments", {
    ...{ id: legacyId(61), post_id: legacyId(62), author_id: "ann", content: "x", ...when },
  });
  before = await fingerprints();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("npm run legacy:import", () => {
  test("a dry run says what the run would, and keeps nothing", async () => {
    const nothing = await kept();
    const report = await run({ dryRun: true });
    expect(report.problems).toEqual([]);
    expect(tallyOf(report, "speaking_attempts")).toMatchObject({ read: many, imported: many });
    expect(await kept()).toEqual(nothing);
  });

  test("killed in the middle, it goes on where it ended: no row twice, none missing", async () => {
    const args = ["--from", legacy.url, "--batch", "5"];
    const first = startCommand(ours.url, ...args);
    await first.says("speaking_attempts: ");
    first.child.kill("SIGKILL");
    expect((await first.ended).code).toBeNull();
    const [half] = await rowsOf("select count(*)::int as n from public.speaking_attempts");
    expect(half?.n).toBeGreaterThan(0);
    expect(half?.n).toBeLessThan(many);

    const file = join(folder, "ledger.ndjson");
    const second = await startCommand(ours.url, ...args, "--ledger", file).ended;
    expect(second.output).toContain("All checks hold");
    expect(second.code).toBe(0);
    const [all] = await rowsOf(
      `select count(*)::int as n, count(distinct duration_ms)::int as different,
         (select count(*)::int from private.legacy_ids where source_table = 'speaking_attempts') as recorded
       from public.speaking_attempts`,
    );
    expect(all).toEqual({ n: many, different: many - 1, recorded: many });
    const lines = (await readFile(file, "utf8")).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ source_table: "comments", kind: "set_aside" }),
    );
  });

  test("the audit has one line, with the rows of both runs", async () => {
    const lines = await rowsOf(
      "select table_name, new from public.audit_log where at >= (select min(started_at) from private.legacy_runs)",
    );
    expect(lines).toEqual([
      {
        table_name: "legacy_runs",
        new: expect.objectContaining({ speaking_attempts: many, users: 1 }),
      },
    ]);
  });

  test("it wrote nothing to the source, and cannot", async () => {
    expect(await fingerprints()).toEqual(before);
    const source = await connectTo("The source", legacy.url);
    await openSnapshot(source);
    await expect(source.query("delete from comments")).rejects.toMatchObject({ code: "25006" });
    await source.query("rollback");
    await expect(source.query("delete from comments")).rejects.toMatchObject({ code: "25006" });
    await source.end();
  });

  test("a second run changes nothing", async () => {
    const state = await kept();
    const report = await run();
    expect(report.problems).toEqual([]);
    expect(report.tables.every(({ read, already }) => read === already)).toBe(true);
    expect(await kept()).toEqual(state);
  });

  test("rows that changed or went in the source are listed, and stay as they are here", async () => {
    await legacy.pool.query("update posts set title = 'y' where id = $1", [legacyId(60)]);
    await legacy.pool.query("delete from mock_test_answers");
    const report = await run();
    expect(report.problems).toEqual([]);
    expect(tallyOf(report, "posts")).toMatchObject({
      changedIds: [legacyId(60)],
      changedAtSource: 1,
    });
    expect(report.remarks).toEqual([
      "mock_test_answers: 1 rows of earlier runs are no longer in the source.",
      `posts: 1 rows changed in the source since they came over; they were left as they are here: ${legacyId(60)}.`,
      expect.stringContaining("stand at addresses of the legacy; --copy-media brings them here."),
    ]);
    expect(await row("posts", legacyId(60))).toMatchObject({ title: "x" });
  });

  test("what was set aside comes over once it can", async () => {
    await legacy.pool.query("update comments set post_id = $1 where id = $2", [
      legacyId(60),
      legacyId(61),
    ]);
    expect(await row("comments", legacyId(61))).toBeUndefined();
    const report = await run({ retry: true });
    expect(tallyOf(report, "comments")).toMatchObject({ imported: 1, already: 1, setAside: 0 });
    expect(await row("comments", legacyId(61))).toMatchObject({ post_id: legacyId(60) });
    expect(await ledger(legacyId(61))).toEqual([]);
  });

  test("a row that was removed here since is told", async () => {
    await ours.pool.query("delete from public.comments where id = $1", [legacyId(61)]);
    const report = await run();
    expect(report.remarks).toContain("comments: 1 rows of earlier runs were removed here since.");
  });
});

describe("npm run legacy:import says what is wrong in a sentence", () => {
  const reader = (url: string) => url.replace("postgres:postgres@", "authenticator:postgres@");

  test.each([
    ["no source", () => [], "Say which database to read"],
    ["an unknown option", () => ["--fast"], "Unknown option '--fast'"],
    ["no address", () => ["--from", "legacy"], "The source: The address is not a Postgres URL."],
    ["no server", () => ["--from", "postgres://a@127.0.0.1:1/x"], "nothing listens on port 1"],
    [
      "no legacy database",
      () => ["--from", empty.url],
      "This is not the legacy database: it has no column public.",
    ],
    [
      "no right to read",
      () => ["--from", reader(legacy.url)],
      "this role may not read 41 of its tables, accounts among them.",
    ],
  ])("%s", async (_, args, sentence) => {
    const { code, output } = await startCommand(empty.url, ...args()).ended;
    expect(output).toContain(sentence);
    expect(output).not.toContain("    at ");
    expect(code).toBe(1);
  });

  test.each([
    ["a target without migrations", () => foreign.url, "or lacks migrations"],
    [
      "a role that owns nothing",
      () => reader(empty.url),
      "Connect as postgres, who owns its tables.",
    ],
  ])("%s", async (_, to, sentence) => {
    const { code, output } = await startCommand(to(), "--from", legacy.url).ended;
    expect(output).toContain(sentence);
    expect(output).not.toContain("    at ");
    expect(code).toBe(1);
  });

  test("a target that holds rows of its own", async () => {
    await empty.pool.query(
      "insert into public.forums (title) values ('Ours'); insert into public.pte_tests (title) values ('Ours')",
    );
    const { output } = await startCommand(empty.url, "--from", legacy.url).ended;
    expect(output).toContain(
      "The target is not empty: it holds 1 tests, 1 forums that no import brought.",
    );
    const beside = await startCommand(empty.url, "--from", legacy.url, "--beside").ended;
    expect(beside.output).toContain("All checks hold");
  });

  test("--help says what it does, what it needs, and what to do afterwards", async () => {
    const { code, output } = await startCommand(empty.url, "--help").ended;
    for (const word of ["--dry-run", "It needs", "set_aside", "review", "Forgot password"])
      expect(output).toContain(word);
    expect(code).toBe(0);
  });

  test("a role from which row-level security hides rows", async () => {
    await legacy.pool.query(
      "grant usage on schema public to authenticator; grant select on all tables in schema public to authenticator; alter table posts enable row level security",
    );
    const { code, output } = await startCommand(empty.url, "--from", reader(legacy.url)).ended;
    expect(output).toContain(
      "row-level security may hide rows of 1 of its tables from this role, posts",
    );
    expect(code).toBe(1);
    // The owner sees all.
    expect((await run({ dryRun: true })).problems).toEqual([]);
  });
});
