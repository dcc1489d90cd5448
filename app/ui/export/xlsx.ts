/** A time as Postgres writes it, with its zone. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** What a cell of a workbook holds at most. */
const LONGEST_CELL = 32_767;

type Cell = string | number | boolean | Date | null;

/** A value as a cell of its own type; objects and lists as JSON. */
function cell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return TIME.test(value) ? new Date(value) : value;
  return JSON.stringify(value);
}

/**
 * Rows as a workbook of one sheet: numbers, times and yes or no keep their types, texts are never
 * formulas, whatever they begin with. The first page says which columns there are.
 * @throws Error  for a text longer than a cell may be, which a spreadsheet would cut off
 */
export async function xlsxOf(
  pages: AsyncIterable<readonly Record<string, unknown>[]>,
): Promise<Blob> {
  const { XlsxStreamWriter } = await import("hucre/xlsx");
  const columns = new Set<string>();
  let writer: InstanceType<typeof XlsxStreamWriter> | null = null;
  for await (const page of pages) {
    if (!writer) {
      for (const row of page) for (const name of Object.keys(row)) columns.add(name);
      const headings = [...columns].map((header) => ({ header }));
      writer = new XlsxStreamWriter({ name: "Export", columns: headings });
    }
    for (const row of page) {
      const late = Object.keys(row).find((name) => !columns.has(name));
      if (late)
        throw new Error(`The column ${late} comes late in the list. Export CSV or JSON instead.`);
      const cells = [...columns].map((name) => cell(row[name]));
      const long = cells.findIndex((one) => typeof one === "string" && one.length > LONGEST_CELL);
      if (long >= 0)
        throw new Error(
          `The ${[...columns][long]} of ${row.id} is longer than a cell of Excel may be. Export CSV or JSON instead.`,
        );
      writer.addRow(cells);
    }
  }
  const bytes = (await writer?.finish()) ?? [];
  return new Blob([new Uint8Array(bytes)], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
}
