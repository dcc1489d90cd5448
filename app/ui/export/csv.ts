/** Objects and lists as JSON: columns of their own would make each file look different. */
const cell = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : value;

/**
 * Records as CSV that a spreadsheet opens without carrying out anything: texts that a spreadsheet
 * would take for a formula begin with an apostrophe.
 * Source: OWASP, "CSV Injection".
 * @returns text with CRLF line ends and a byte order mark, by which Excel knows UTF-8
 */
export async function csvOf(records: readonly Record<string, unknown>[]): Promise<string> {
  const { unparse } = await import("papaparse");
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record) => columns.map((column) => cell(record[column])));
  return `\ufeff${unparse({ fields: columns, data: rows }, { escapeFormulae: true })}`;
}
