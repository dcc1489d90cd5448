import type { ShownColumn } from "~/ui/export/shown-columns";
import { type BrowseTable, headingOf, referenceOf } from "./table";
import { valueInWords } from "./value-words";

/** The columns of a read-only list as a file has them: other records by their names, codes in words. */
export const shownColumns = (table: BrowseTable): ShownColumn[] =>
  table.columns.map((column) => ({
    label: headingOf(table, column),
    value(record) {
      const value: unknown = record[column];
      const isName = typeof value === "string" && !referenceOf(table, column, record);
      return isName ? valueInWords(table, column, value) : value;
    },
    names: (record) => referenceOf(table, column, record),
  }));
