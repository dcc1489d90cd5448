import { csvParts } from "./csv";
import { xlsxOf } from "./xlsx";

type Pages = AsyncIterable<readonly Record<string, unknown>[]>;

interface TableFormat {
  ending: string;
  label: string;
  fileOf: (pages: Pages) => Promise<Blob>;
}

/** A part of a file, which the browser may keep outside of the page's memory. */
const keep = (text: string) => new Blob([text]);

async function jsonOf(pages: Pages): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const page of pages) {
    const rows = page.map((row) => JSON.stringify(row, null, 2)).join(",\n");
    if (rows) parts.push(keep(`${parts.length === 0 ? "" : ",\n"}${rows}`));
  }
  return new Blob(["[", ...parts, "]\n"], { type: "application/json" });
}

/** The formats that any list can be saved in. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  {
    ending: "csv",
    label: "CSV",
    fileOf: async (pages) =>
      new Blob(await csvParts(pages, keep), { type: "text/csv;charset=utf-8" }),
  },
  { ending: "xlsx", label: "Excel (XLSX)", fileOf: xlsxOf },
  { ending: "json", label: "JSON", fileOf: jsonOf },
];
