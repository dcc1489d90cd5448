import type pg from "pg";
import type { LegacyRow } from "./legacy-row.ts";

/** A row for one of our tables. */
export interface Insert {
  into: string;
  values: Readonly<Record<string, unknown>>;
  /** Written before the table's own rows, because they refer to it. */
  first?: true;
}

/** What becomes of a legacy row: the rows for our tables, that of the table's `target` first. */
export type Mapped = readonly [Insert, ...Insert[]];

/** The row is the same thing as one that is here already. */
export interface Same {
  sameAs: string;
  reason: string;
}

/** @throws SetAside when the row cannot come over */
export type MapRow = (row: LegacyRow) => Mapped | Same;

/** The rows that are mapped together, and the two databases to look things up in. */
export interface Batch {
  rows: readonly LegacyRow[];
  source: pg.ClientBase;
  target: pg.ClientBase;
}

/** Name of the legacy table that a column points at, also by another column of the row. */
export type Reference = string | ((values: Readonly<Record<string, unknown>>) => string);

/** How one table of the legacy database comes over. */
export interface LegacyTable {
  /** Name in the legacy database. */
  name: string;
  /** Our table, with its schema. */
  target: string;
  /** Computed beside the row, each an SQL expression over the alias t and what `join` adds. */
  extra?: Readonly<Record<string, string>>;
  join?: string;
  /** Which of several rows that are one comes first, and parents before children. Over the alias t. */
  order?: string;
  refs?: Readonly<Record<string, Reference>>;
  /** The column that says whose data this is. */
  person?: string;
  /** Our table that `person` points at, where it is not the people's: its user_id says whose. */
  through?: string;
  /** Other tables of ours that rows are written to. */
  also?: readonly string[];
  /** A unique key of ours: a later row with the same values is merged into the first. */
  unique?: readonly string[];
  /** Columns of our key; id unless said. */
  targetKey?: readonly string[];
  /** All rows are inserted by one statement, because a trigger makes one of them otherwise. */
  together?: boolean;
  mapper: (batch: Batch) => MapRow | Promise<MapRow>;
}
