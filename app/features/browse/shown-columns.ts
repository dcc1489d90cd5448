import type { ShownColumn } from "~/ui/export/shown-columns";
import { type BrowseTable, columnLabel, referenceOf } from "./table";

/** The columns of a read-only list as a file has them: other records by their names. */
export const shownColumns = (table: BrowseTable): ShownColumn[] =>
  table.columns.map((column) => {
    const names = referenceOf(table, column);
    return { label: columnLabel(column), value: column, ...(names && { names }) };
  });
