import type { Problem } from "../answers/json";

/** What a cell of a file may hold. `list` is texts; `json` is whatever the column's own shape says. */
export type CellKind = "text" | "number" | "boolean" | "list" | "json";

/** A column that a file may change. */
export interface ImportColumn {
  /** As lists export it. */
  name: string;
  /** Of the table, where it has another name. */
  column?: string;
  label: string;
  kind: CellKind;
  /** The value as the table holds it, where that is another than what lists show. */
  stored?: (value: unknown) => unknown;
}

/** A table whose exported rows can come back changed. */
export interface Importable {
  table: string;
  columns: readonly ImportColumn[];
  /** Columns beside those that `problems` looks at. */
  reads: readonly string[];
  /** The stored record as lists show it, where that is another; by the names of the columns. */
  shown?: (record: Record<string, unknown>) => Record<string, unknown>;
  /** What keeps a record, by the names of the columns, from being saved; empty when nothing does. */
  problems: (record: Record<string, unknown>) => Problem[];
}

/** A label for a problem, by the column that its path begins with. */
export const labelledProblems = (
  { columns }: Pick<Importable, "columns">,
  problems: readonly Problem[],
): { label: string; message: string }[] =>
  problems.map(({ path, message }) => ({
    label: columns.find(({ name }) => name === path.split(".")[0])?.label ?? path,
    message,
  }));

/** Columns of an exported file that name the row and its state; a file may leave out the version. */
export const ID_COLUMN = "id";
export const VERSION_COLUMN = "version";
