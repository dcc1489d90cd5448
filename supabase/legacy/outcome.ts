import type pg from "pg";
import type { LegacyRow } from "./legacy-row.ts";
import type { SourceRow } from "./source.ts";
import type { LegacyTable } from "./table.ts";

/** What became of a row. */
export interface Outcome {
  source: SourceRow;
  row: LegacyRow;
  outcome: "imported" | "merged" | "set_aside";
  targetId: string | null;
  targetHash: string | null;
  /** Whose data it is. */
  person: string | null;
}

/** Writes the mapping and the ledger of a batch: both, or neither, with the rows themselves. */
export async function recordOutcomes(
  client: pg.ClientBase,
  { name, target }: LegacyTable,
  runId: string,
  outcomes: readonly Outcome[],
): Promise<void> {
  const mappings = outcomes.map(({ source, outcome, targetId, targetHash }) => ({
    source_table: name,
    legacy_id: source.key,
    run_id: runId,
    outcome,
    target_table: targetId === null ? null : target,
    target_id: targetId,
    source_hash: source.hash,
    target_hash: targetHash,
  }));
  await client.query(
    `insert into private.legacy_ids
     select * from jsonb_populate_recordset(null::private.legacy_ids, $1::jsonb)`,
    [JSON.stringify(mappings)],
  );
  const notes = outcomes.flatMap(({ row, person }) =>
    row.notes.map((note) => ({
      source_table: name,
      legacy_id: row.key,
      person_id: person,
      ...note,
    })),
  );
  await client.query(
    `insert into private.legacy_ledger (source_table, legacy_id, person_id, kind, field, reason, old)
     select source_table, legacy_id, person_id, kind, field, reason, nullif(old, 'null')
     from jsonb_populate_recordset(null::private.legacy_ledger, $1::jsonb)`,
    [JSON.stringify(notes)],
  );
}
