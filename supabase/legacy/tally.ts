import type { Outcome } from "./outcome.ts";

/** The numbers of one table in the report. */
export interface Tally {
  table: string;
  /** Rows read from the source. */
  read: number;
  imported: number;
  merged: number;
  setAside: number;
  /** Came over in an earlier run. */
  already: number;
  /** Came over in an earlier run, and are not the same any more in the legacy database. */
  changedAtSource: number;
  /** Their legacy ids, at most NAMED of them. */
  changedIds: string[];
  /** Lines of the ledger: how many of each reason. */
  reasons: Record<string, number>;
}

/** So many ids of changed rows a report names for each table. */
const NAMED = 1000;

/** Counts a row that is not as it was when it came over. */
export function countChanged(tally: Tally, legacyId: string): void {
  tally.changedAtSource += 1;
  if (tally.changedIds.length < NAMED) tally.changedIds.push(legacyId);
}

export const newTally = (table: string): Tally => ({
  table,
  read: 0,
  imported: 0,
  merged: 0,
  setAside: 0,
  already: 0,
  changedAtSource: 0,
  changedIds: [],
  reasons: {},
});

/** Counts what became of the rows of a batch. */
export function countOutcomes(tally: Tally, outcomes: readonly Outcome[]): void {
  for (const { outcome, row } of outcomes) {
    if (outcome === "imported") tally.imported += 1;
    else if (outcome === "merged") tally.merged += 1;
    else tally.setAside += 1;
    for (const { kind, field, reason } of row.notes) {
      const line = `${kind}${field ? ` ${field}` : ""}: ${reason}`;
      tally.reasons[line] = (tally.reasons[line] ?? 0) + 1;
    }
  }
}
