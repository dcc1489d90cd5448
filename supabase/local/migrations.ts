import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { migrationsFolder } from "./paths.ts";
import { SentenceError } from "./sentence-error.ts";

export interface Migration {
  /** UTC digits at the start of the file name, e.g. "20261101000100". */
  version: string;
  /** The rest of the file name without ".sql". */
  name: string;
  /** Absolute path. */
  path: string;
}

/** Bounds are inclusive and compare by prefix: `until: "20261105"` takes the whole of that day. */
export interface MigrationRange {
  from?: string;
  until?: string;
  /** Another folder than `supabase/migrations`. */
  folder?: string;
}

function isWithin(version: string, { from, until }: MigrationRange): boolean {
  if (from && version < from) return false;
  return !until || version.slice(0, until.length) <= until;
}

/** The migration files in the order in which they are applied. */
export async function listMigrations(range: MigrationRange = {}): Promise<Migration[]> {
  const folder = range.folder ?? migrationsFolder;
  const files = await readdir(folder);
  return files
    .sort()
    .flatMap((file) => {
      const [, version, name] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
      return version && name ? [{ version, name, path: join(folder, file) }] : [];
    })
    .filter(({ version }) => isWithin(version, range));
}

/** A migration that failed; the message names file and line, `cause` is the database's error. */
export class MigrationError extends SentenceError {
  override readonly name = "MigrationError";
}

function describeFailure(error: unknown, migration: Migration, sql: string): MigrationError {
  const { message, position, detail, where, hint } = error as Partial<pg.DatabaseError>;
  const line = position ? sql.slice(0, Number(position)).split("\n").length : undefined;
  const parts = [`${migration.path}${line ? `:${line}` : ""}: ${message}`, detail, where, hint];
  return new MigrationError(parts.filter(Boolean).join("\n"), { cause: error });
}

/**
 * Applies the migrations of the range that the database has not recorded yet, each in a transaction
 * of its own, recorded in `supabase_migrations.schema_migrations` as the Supabase CLI does.
 * Made for tests and shadow databases, where starting the CLI would cost more than the work; the
 * connection should be that of role `postgres`.
 * @returns the versions that were applied now.
 * @throws MigrationError when a file fails: nothing of that file stays.
 */
export async function applyMigrations(
  client: pg.ClientBase,
  range: MigrationRange = {},
): Promise<string[]> {
  const { rows } = await client.query<{ version: string }>(
    "select version from supabase_migrations.schema_migrations",
  );
  const recorded = new Set(rows.map((row) => row.version));
  const pending = (await listMigrations(range)).filter(({ version }) => !recorded.has(version));
  for (const migration of pending) {
    const sql = await readFile(migration.path, "utf8");
    try {
      await client.query("begin");
      await client.query(sql);
      await client.query("reset all");
      await client.query(
        "insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)",
        [migration.version, migration.name, [sql]],
      );
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw describeFailure(error, migration, sql);
    }
  }
  return pending.map(({ version }) => version);
}
