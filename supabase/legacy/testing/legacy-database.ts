import { readFile } from "node:fs/promises";
import type pg from "pg";

/** The file names of the parts of the legacy schema. */
export type Part = "people" | "content" | "lessons" | "membership" | "mock-test-system";

/** Builds parts of the legacy schema in a database. */
export async function buildLegacySchema(
  pool: pg.Pool,
  parts: readonly Part[] = ["people", "content"],
): Promise<void> {
  for (const part of parts) {
    await pool.query(await readFile(new URL(`./${part}.sql`, import.meta.url), "utf8"));
  }
}

/** Inserts a row of a legacy table. Text columns take any text, jsonb columns any value. */
export async function insertLegacy(
  pool: pg.Pool,
  table: string,
  ...rows: Record<string, unknown>[]
): Promise<void> {
  for (const row of rows) {
    const columns = Object.keys(row)
      .map((column) => `"${column}"`)
      .join(", ");
    await pool.query(
      `insert into public.${table} (${columns})
       select ${columns} from jsonb_populate_record(null::public.${table}, $1)`,
      [JSON.stringify(row)],
    );
  }
}
