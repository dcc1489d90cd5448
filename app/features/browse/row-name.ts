import { shortTime } from "~/ui/exact-time";
import type { BrowseTable } from "./table";

type Row = Readonly<Record<string, unknown>>;

const TIMES = ["started_at", "submitted_at", "at", "created_at"];

/** When the row came about, as lists show it. */
export function timeOfRow(row: Row): string | undefined {
  const time = TIMES.map((column) => row[column]).find((value) => typeof value === "string");
  return typeof time === "string" ? shortTime(new Date(time)) : undefined;
}

/** What a row without a name of its own is called elsewhere: "Mock test attempt of 27 Nov 2026, 10:00". */
export function rowName(table: BrowseTable, row: Row): string {
  const one = table.label.one.charAt(0).toUpperCase() + table.label.one.slice(1);
  const time = timeOfRow(row);
  return time ? `${one} of ${time}` : `${one} ${String(row.id).slice(-8)}`;
}
