import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cluster, startCluster } from "../../tests/support/cluster.ts";
import { sampleAccounts } from "../local/accounts.ts";
import { createDatabase } from "../local/platform/bootstrap.ts";
import { createScratchDatabase, migrateScratchDatabase } from "../local/scratch.ts";
import { databaseUrl } from "../local/urls.ts";
import { listSampleFiles } from "./load-media.ts";
import { seedFiles, seedModules } from "./modules.ts";

let cluster: Cluster;
/** Seeded once; the others are copies of a migrated one in which seed.sql has made the months. */
let database: pg.Client;

async function connect(name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl(cluster.port, name) });
  await client.connect();
  return client;
}

async function run(client: pg.Client, files: string[]): Promise<void> {
  for (const file of files) {
    await client.query(await readFile(file, "utf8")).catch((cause: unknown) => {
      throw new Error(file, { cause });
    });
  }
}

async function rows<T extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  return (await database.query<T>(sql, values)).rows;
}

const tablesByMonth = [
  "activity_logs",
  "speaking_attempts",
  "writing_attempts",
  "reading_attempts",
  "listening_attempts",
];

/** Content and row count of every table that holds rows, by name. */
async function fingerprint(): Promise<Map<string, string>> {
  const tables = await rows<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c
    where c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace, 'private'::regnamespace)
      and c.relkind in ('r', 'p')
    order by 1`);
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await rows<{ content: string }>(
      `select count(*) || ' rows ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as content from ${name} t`,
    );
    found.set(name, row?.content ?? "");
  }
  return found;
}

beforeAll(async () => {
  cluster = await startCluster();
  await createScratchDatabase(cluster.port, "migrated");
  await migrateScratchDatabase(cluster.port, "migrated");
  const prepared = await connect("migrated");
  const [base = "", ...files] = await seedFiles();
  await run(prepared, [base]);
  await prepared.end();
  await createDatabase(cluster.port, "seeded", "migrated");
  database = await connect("seeded");
  await run(database, files);
});

afterAll(async () => {
  await database?.end();
  await cluster?.stop();
});

describe("the sample data", () => {
  test("a second run changes no row of any table, the audit log included", async () => {
    const before = await fingerprint();
    await run(database, await seedFiles());
    expect(await fingerprint()).toEqual(before);
    expect(before.get("audit_log")).toMatch(/^[1-9]\d* rows/);
  });

  test("nor does a run forty days later", async () => {
    const before = await fingerprint();
    await database.query(`
      create schema later;
      create function later.now() returns timestamptz language sql stable
      as $$ select pg_catalog.now() + interval '40 days' $$;
      set search_path = later, pg_catalog, public`);
    await run(database, await seedFiles());
    await database.query("reset search_path; drop schema later cascade");
    expect(await fingerprint()).toEqual(before);
  });

  test.each(seedModules)("the module %s runs on nothing but what it names", async (module) => {
    const name = `only_${module}`;
    await createDatabase(cluster.port, name, "migrated");
    const client = await connect(name);
    try {
      await run(client, (await seedFiles([module])).slice(1));
    } finally {
      await client.end();
    }
  });

  test("every table has rows, but for those that only real use fills", async () => {
    const empty = [...(await fingerprint())].flatMap(([name, content]) =>
      content.startsWith("0 rows") && !/^(auth|private)\./.test(name) ? [name] : [],
    );
    expect(empty).toEqual([]);
  });

  test("no row comes from the future", async () => {
    const tables = await rows<{ name: string }>(`
      select a.attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'created_at'`);
    for (const { name } of tables) {
      const late = await rows(`select created_at from ${name} where created_at > now()`);
      expect(late, name).toEqual([]);
    }
  });

  test("twelve months of attempts and logs lie in their months, none waits in a default partition", async () => {
    expect(
      await rows("select parent from private.default_partition_rows() where waiting > 0"),
    ).toEqual([]);
    for (const table of tablesByMonth) {
      const [found] = await rows<{ months: number }>(
        `select count(distinct date_trunc('month', created_at))::int as months from ${table}`,
      );
      expect(found?.months, table).toBeGreaterThanOrEqual(12);
    }
  });
});

describe("the sample questions", () => {
  test("there are at least four active ones of each of the 22 types", async () => {
    const found = await rows<{ kind: string; n: number }>(`
      select kind, count(*) filter (where is_active)::int as n
      from (
        select 'speaking ' || type as kind, is_active from speaking_questions
        union all select 'writing ' || type, is_active from writing_questions
        union all select 'reading ' || type, is_active from reading_questions
        union all select 'listening ' || type, is_active from listening_questions
      ) banks group by kind`);
    expect(found).toHaveLength(22);
    expect(found.filter(({ n }) => n < 4)).toEqual([]);
  });

  test("there are drafts, and lessons of each module and status", async () => {
    const [drafts] = await rows<{ n: number }>(`
      select count(*)::int as n from (
        select is_active from speaking_questions union all select is_active from writing_questions
        union all select is_active from reading_questions union all select is_active from listening_questions
      ) banks where not is_active`);
    expect(drafts?.n).toBeGreaterThan(3);
    const lessons = await rows<{ module: string; status: string; n: number }>(
      "select module, status::text, count(*)::int as n from practice_lessons group by 1, 2",
    );
    expect(new Set(lessons.map(({ module }) => module)).size).toBe(4);
    expect(new Set(lessons.map(({ status }) => status)).size).toBe(3);
  });
});

describe("the sample accounts", () => {
  test.each(sampleAccounts)("$email signs in and is what the list says", async (account) => {
    const [found] = await rows<{ matches: boolean; roles: string[]; tier: string | null }>(
      `select u.encrypted_password = extensions.crypt($2, u.encrypted_password) as matches,
         array(select s.role::text from staff_members s where s.user_id = u.id) as roles,
         private.tier_in_force(u.id)::text as tier
       from auth.users u join auth.identities i on i.user_id = u.id and i.provider = 'email'
       where u.email = $1 and u.email_confirmed_at is not null`,
      [account.email, account.password],
    );
    expect(found?.matches).toBe(true);
    expect(found?.roles).toEqual(account.role === "learner" ? [] : [account.role]);
    const tier = /^learner\.(\w+)@/.exec(account.email)?.[1] ?? "free_trial";
    expect(found?.tier).toBe(account.role === "learner" ? tier : null);
  });

  test("nobody else has a password", async () => {
    const others = await rows<{ email: string }>(
      "select email from auth.users where encrypted_password is not null and email <> all ($1)",
      [sampleAccounts.map(({ email }) => email)],
    );
    expect(others).toEqual([]);
  });
});

describe("the sample media", () => {
  test("every row has its file, with the size and checksum that it states", async () => {
    const files = new Map(
      (await listSampleFiles()).map((file) => [`${file.bucket}/${file.path}`, file]),
    );
    const stated = await rows<{ place: string; file_size: string; checksum: string }>(
      "select bucket || '/' || path as place, file_size, checksum from media",
    );
    for (const { place, file_size, checksum } of stated) {
      const file = files.get(place);
      expect(file?.size, place).toBe(Number(file_size));
      const bytes = await readFile(file?.source ?? "");
      expect(createHash("sha256").update(bytes).digest("hex"), place).toBe(checksum);
    }
  });

  test("every file belongs to a row: the library's or a shared attempt's", async () => {
    const used = await rows<{ place: string }>(`
      select bucket || '/' || path as place from media
      union select 'attempt-recordings/' || audio_url from speaking_attempts where is_public`);
    const places = new Set(used.map(({ place }) => place));
    const orphans = (await listSampleFiles()).filter(
      ({ bucket, path }) => !places.has(`${bucket}/${path}`),
    );
    expect(orphans).toEqual([]);
  });

  test("all of it stays below three megabytes", async () => {
    const total = (await listSampleFiles()).reduce((sum, { size }) => sum + size, 0);
    expect(total).toBeLessThan(3_000_000);
  });
});
