import { FileProblem } from "./file-problem";
import type { SourceRecord } from "./source-record";

const isEmpty = (cell: unknown) => cell === null || cell === undefined || cell === "";

/**
 * The column names of a table.
 * @throws FileProblem  where a name stands twice: nobody could say which value counts
 */
export function headingOf(cells: readonly unknown[]): string[] {
  const names = cells.map((cell) => (isEmpty(cell) ? "" : String(cell).trim()));
  const twice = names.find((name, place) => name !== "" && names.indexOf(name) !== place);
  if (twice !== undefined)
    throw new FileProblem(`The heading names the column “${twice}” twice. Rename or remove one.`);
  return names;
}

/**
 * A row of a table by its heading. Cells that are missing at its end are left out: Excel does not write
 * empty ones there. A value beyond the heading, as after a comma without quotes, is a problem of the row.
 */
export function recordOf(
  heading: readonly string[],
  cells: readonly unknown[],
  row: number,
): SourceRecord {
  const stray = cells.findIndex((cell, place) => !isEmpty(cell) && !heading[place]);
  const problem =
    stray < 0
      ? {}
      : {
          problem: `The row has a value in column ${stray + 1}, which has no name in the heading. Put texts with separators in quotation marks, or name the column.`,
        };
  const named = cells.slice(0, heading.length).map((cell, place) => [heading[place] ?? "", cell]);
  return { row, values: Object.fromEntries(named.filter(([name]) => name !== "")), ...problem };
}
