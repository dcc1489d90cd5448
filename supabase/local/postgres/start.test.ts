import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findFreePort } from "../free-port.ts";
import { isAlive } from "./processes.ts";
import { endOrphanedPostgres, type Postgres, startPostgres } from "./start.ts";

let folder: string;
let running: Postgres | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pte-start-"));
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await endOrphanedPostgres(folder);
  await rm(folder, { recursive: true, force: true });
});

async function start(onStep?: (step: string) => void): Promise<Postgres> {
  running = await startPostgres({ folder, port: await findFreePort(), fast: true, onStep });
  return running;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const lockFile = () => join(folder, "postgres", "postmaster.pid");

test("a second start keeps the data and creates nothing", async () => {
  const first = await start();
  await query(first.url, "create table public.kept as select 1 as n");
  await first.stop();
  const steps: string[] = [];
  const second = await start((step) => steps.push(step));
  expect(steps).toEqual(["Starting Postgres"]);
  expect(await query(second.url, "select n from public.kept")).toEqual([{ n: 1 }]);
});

test("migrations run as a role that is no superuser and owns neither Auth nor Storage", async () => {
  const { url } = await start();
  expect(
    await query(
      url,
      `select current_user as role, rolsuper, rolbypassrls,
         (select array_agg(nspname::text order by nspname) from pg_namespace
          where pg_get_userbyid(nspowner) = 'supabase_admin' and nspname in ('auth', 'storage', 'extensions')) as theirs
       from pg_roles where rolname = current_user`,
    ),
  ).toEqual([
    {
      role: "postgres",
      rolsuper: false,
      rolbypassrls: true,
      theirs: ["auth", "extensions", "storage"],
    },
  ]);
  await expect(query(url, "drop table auth.users")).rejects.toThrow("must be owner");
});

test("a server that outlived its stack is ended, and the next start recovers", async () => {
  const orphan = await start();
  await query(orphan.url, "create table public.kept as select 1 as n");
  running = undefined;
  await endOrphanedPostgres(folder);
  expect(isAlive(orphan.pid)).toBe(false);
  const { url } = await start();
  expect(await query(url, "select n from public.kept")).toEqual([{ n: 1 }]);
});

test("a server that was killed leaves a lock that does not stand in the way", async () => {
  const killed = await start();
  process.kill(killed.pid, "SIGKILL");
  await killed.exited;
  expect((await stat(lockFile())).isFile()).toBe(true);
  const { url } = await start();
  expect(await query(url, "select 1 as n")).toEqual([{ n: 1 }]);
});

test("a lock whose number now belongs to another program is removed, the program left alone", async () => {
  const first = await start();
  const lock = (await readFile(lockFile(), "utf8")).replace(/^\d+/, String(process.pid));
  await first.stop();
  await writeFile(lockFile(), lock);
  const { url } = await start();
  expect(await query(url, "select 1 as n")).toEqual([{ n: 1 }]);
});

test("data of another major version is refused with what to do, and not touched", async () => {
  await (await start()).stop();
  running = undefined;
  const file = join(folder, "postgres", "PG_VERSION");
  const installed = await readFile(file, "utf8");
  await writeFile(file, "12\n");
  await expect(start()).rejects.toThrow(
    /was made by Postgres 12, the installed programs are version \d+\. Move it away/,
  );
  await writeFile(file, installed);
  expect((await start()).pid).toBeGreaterThan(0);
});

test("a first start that was interrupted is begun again", async () => {
  const first = await start();
  await query(
    first.adminUrl.replace("/postgres?", "/template1?"),
    "drop database platform_template",
  );
  await first.stop();
  const steps: string[] = [];
  await start((step) => steps.push(step));
  expect(steps).toContain("Creating the Postgres cluster");
});
