import type { RaRecord } from "ra-core";
import { csvOf } from "./csv";
import { xlsxOf } from "./xlsx";

interface TableFormat {
  ending: string;
  label: string;
  fileOf: (records: readonly RaRecord[]) => Promise<Blob>;
}

/** The formats that any list can be saved in. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  {
    ending: "csv",
    label: "CSV",
    fileOf: async (records) => new Blob([await csvOf(records)], { type: "text/csv;charset=utf-8" }),
  },
  { ending: "xlsx", label: "Excel (XLSX)", fileOf: xlsxOf },
  {
    ending: "json",
    label: "JSON",
    fileOf: async (records) =>
      new Blob([JSON.stringify(records, null, 2)], { type: "application/json" }),
  },
];
