import type pg from "pg";
import { SentenceError } from "../local/sentence-error.ts";

/** The database that is filled. */
export interface Target {
  client: pg.ClientBase;
  /** Nothing is kept in the end. */
  dryRun: boolean;
  /** Runs work that is kept whole or not at all. */
  unit<T>(work: () => Promise<T>): Promise<T>;
  /** Ends the import: of a dry run nothing stays. */
  end(): Promise<void>;
}

/** Any fixed number: whoever holds this advisory lock imports. */
const LOCK = 20_261_126;
const LOCK_TRIES = 10;

async function takeLock(client: pg.ClientBase): Promise<void> {
  for (let tries = 0; tries < LOCK_TRIES; tries += 1) {
    const { rows } = await client.query<{ taken: boolean }>(
      "select pg_try_advisory_lock($1) as taken",
      [LOCK],
    );
    if (rows[0]?.taken) return;
    await client.query("select pg_sleep(0.5)");
  }
  throw new SentenceError("Another import into this database is running. Wait for its end.");
}

/** What the first import must not find: rows that it has not brought. Staff may be there already. */
const strangers = `
  select name, n from (
    select 'learners' as name, count(*)::int as n from public.users u
      where not exists (select from public.staff_members s where s.user_id = u.id)
    union all select 'subscriptions', count(*)::int from public.user_subscriptions
    union all select 'questions', (select count(*) from public.speaking_questions)::int
      + (select count(*) from public.writing_questions)::int + (select count(*) from public.reading_questions)::int
      + (select count(*) from public.listening_questions)::int + (select count(*) from public.pte_questions)::int
    union all select 'tests', count(*)::int from public.pte_tests
    union all select 'lessons', count(*)::int from public.practice_lessons
    union all select 'files', count(*)::int from public.media
    union all select 'forums', count(*)::int from public.forums
    union all select 'categories', count(*)::int from public.pte_categories
  ) found where n > 0`;

async function refuseStrangers(client: pg.ClientBase): Promise<void> {
  const { rows: earlier } = await client.query("select from private.legacy_ids limit 1");
  if (earlier.length > 0) return;
  const { rows } = await client.query<{ name: string; n: number }>(strangers);
  if (rows.length === 0) return;
  const found = rows.map(({ name, n }) => `${n} ${name}`).join(", ");
  throw new SentenceError(
    `The target is not empty: it holds ${found} that no import brought. Import into a new project (migrations applied, no sample data), or pass --beside to add the legacy rows beside them.`,
  );
}

async function refuseUnready(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ owner: string; owns: boolean; role: string }>(
    `select tableowner as owner, pg_has_role(tableowner, 'usage') as owns, current_user as role
     from pg_tables where schemaname = 'private' and tablename = 'legacy_ids'`,
  );
  const [table] = rows;
  if (!table) {
    throw new SentenceError(
      "The target is not a database of the PTE Console, or lacks migrations. Run `npm run db:push` (hosted) or `npm run db:migrate` (embedded) first.",
    );
  }
  if (!table.owns) {
    throw new SentenceError(
      `The target: the role ${table.role} may not fill it. Connect as ${table.owner}, who owns its tables.`,
    );
  }
}

/** @throws SentenceError when the database is not one of ours, not empty, or being imported into */
export async function openTarget(
  client: pg.ClientBase,
  { dryRun, beside }: { dryRun: boolean; beside: boolean },
): Promise<Target> {
  await refuseUnready(client);
  await takeLock(client);
  if (!beside) await refuseStrangers(client);
  await client.query("set timezone = 'UTC'; set statement_timeout = 0");
  await client.query(
    `select set_config('app.reason', 'Import from the legacy database', false), set_config('app.source', 'import', false)`,
  );
  const [open, keep, drop] = dryRun
    ? [
        "savepoint legacy_unit",
        "release savepoint legacy_unit",
        "rollback to savepoint legacy_unit",
      ]
    : ["begin", "commit", "rollback"];
  if (dryRun) await client.query("begin");
  return {
    client,
    dryRun,
    async unit(work) {
      await client.query(open);
      try {
        const result = await work();
        await client.query(keep);
        return result;
      } catch (error) {
        await client.query(drop).catch(() => undefined);
        throw error;
      }
    },
    async end() {
      if (dryRun) await client.query("rollback");
    },
  };
}
