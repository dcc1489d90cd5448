import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import type { Report } from "../report.ts";
import type { Tally } from "../tally.ts";
import { buildLegacySchema, insertLegacy, type Part } from "./legacy-database.ts";
import { type ImportSettings, runImport } from "./run-import.ts";

/** Times that nearly every legacy table has. */
export const when = { created_at: "2025-03-01T10:00:00", updated_at: "2025-04-01T10:00:00" };

/** A legacy id by a number, so that a test can name rows shortly. */
export const legacyId = (n: number): string =>
  `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** A learner of the legacy with this id. */
export const learner = (id: string): Row => ({
  ...{ id, name: id, email: `${id}@example.org`, email_verified: true, ...when },
  ...{ daily_ai_credits: 4, ai_credits_used: 0, last_credit_reset: when.created_at },
});

/** A legacy row, what it becomes, and what the ledger says about it. */
export interface RowCase {
  what: string;
  table: string;
  /** Our table, if it is called otherwise. */
  into?: string;
  legacy: Row;
  /** Null for a row that is not here in the end. */
  ours: Row | null;
  ledger: string[];
}

/** A legacy database and an empty one of ours, for the test file that calls this at its top. */
export function openImport() {
  const legacy = openTestDatabase("platform_template");
  const ours = openTestDatabase();
  const rowsOf = async (sql: string, ...values: unknown[]): Promise<Row[]> =>
    (await ours.pool.query<Row>(sql, values)).rows;
  return {
    legacy,
    ours,
    rowsOf,
    build: (parts?: readonly Part[]) => buildLegacySchema(legacy.pool, parts),
    insert: (table: string, ...rows: Row[]) => insertLegacy(legacy.pool, table, ...rows),
    run: (settings?: ImportSettings): Promise<Report> => runImport(legacy.url, ours.url, settings),
    /** The row of ours that stands for a legacy one. */
    async row(table: string, id: string): Promise<Row | undefined> {
      return (await rowsOf(`select * from public.${table} where id = $1`, id))[0];
    },
    /** Lines of the ledger about a row, as "kind field". */
    async ledger(id: string): Promise<string[]> {
      const lines = await rowsOf(
        "select kind || ' ' || coalesce(field, 'row') as line from private.legacy_ledger where legacy_id = $1 order by id",
        id,
      );
      return lines.map(({ line }) => String(line));
    },
  };
}

/** The numbers of one table in a report. */
export const tallyOf = (report: Report, name: string): Tally | undefined =>
  report.tables.find(({ table }) => table === name);
