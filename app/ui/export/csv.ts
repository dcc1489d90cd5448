type Row = Record<string, unknown>;

/** Objects and lists as JSON: columns of their own would make each file look different. */
const cell = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : value;

const LINE_END = "\r\n";

/**
 * Rows as parts of a CSV file that a spreadsheet opens without carrying out anything: texts that a
 * spreadsheet would take for a formula begin with an apostrophe. Parts are made as pages come; a column
 * that comes late stands at the end.
 * Source: OWASP, "CSV Injection".
 * @param keep  what becomes of each part while the others are made
 * @returns CRLF line ends, and first a byte order mark, by which Excel knows UTF-8
 */
export async function csvParts<Part>(
  pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
  keep: (text: string) => Part,
): Promise<Part[]> {
  const { unparse } = await import("papaparse");
  const columns = new Set<string>();
  const lines = (data: unknown[][]) => unparse(data, { escapeFormulae: true });
  const parts: Part[] = [];
  for await (const page of pages) {
    for (const row of page) for (const name of Object.keys(row)) columns.add(name);
    const names = [...columns];
    if (page.length > 0)
      parts.push(keep(LINE_END + lines(page.map((row) => names.map((name) => cell(row[name]))))));
  }
  return [keep(`\ufeff${lines([[...columns]])}`), ...parts];
}

/** Few rows as the text of a CSV file, as `csvParts` makes it. */
export async function csvOf(rows: readonly Row[]): Promise<string> {
  return (await csvParts([rows], (text) => text)).join("");
}
