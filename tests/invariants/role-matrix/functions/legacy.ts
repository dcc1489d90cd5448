import type { FunctionLine } from "./function-line.ts";

const run = "5eed00f0-0000-4000-8000-000000000001";
const readers = { answers: ["admin", "support"], refused: ["anon", "service"] };

export const legacyFunctions: Record<string, FunctionLine> = {
  legacy_ledger_reasons: { call: "legacy_ledger_reasons()", ...readers },
  legacy_run_tables: { call: `legacy_run_tables('${run}')`, ...readers },
};

/** A run of the import from the legacy database that set a row aside. */
export const legacyFixtures = `
  insert into private.legacy_runs (id, source_state) values ('${run}', 'L11');
  insert into private.legacy_ids (source_table, legacy_id, run_id, outcome, source_hash)
  values ('comments', '1', '${run}', 'set_aside', '');
  insert into private.legacy_ledger (source_table, legacy_id, kind, reason)
  values ('comments', '1', 'set_aside', 'Its post is gone.');
`;
