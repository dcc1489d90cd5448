import Papa from "papaparse";
import { FileProblem } from "./file-problem";
import type { SourceRecord } from "./source-record";
import { headingOf, recordOf } from "./table-heading";

/** Characters that a row, or what an open quote swallowed, may have. */
const LONGEST_ROW = 1024 * 1024;

const LINE_BREAKS = ["\r\n", "\n", "\r"] as const;

interface Dialect {
  delimiter: string;
  newline: (typeof LINE_BREAKS)[number] | undefined;
}

/** How the first row separates its values and ends. */
function dialectOf(start: string): Dialect {
  const bare = start.replace(/"[^"]*"/g, "");
  const [line = ""] = bare.split(/[\r\n]/, 1);
  const [delimiter = ","] = [",", ";", "\t", "|"].sort(
    (one, other) => line.split(other).length - line.split(one).length,
  );
  return { delimiter, newline: LINE_BREAKS.find((end) => bare.includes(end)) };
}

interface ParsedRow {
  cells: string[];
  /** Where the next row begins in the text. */
  end: number;
  isBroken: boolean;
}

function parsedRows(text: string, dialect: Dialect): ParsedRow[] {
  const rows: ParsedRow[] = [];
  Papa.parse<string[]>(text, {
    ...dialect,
    step: ({ data, errors, meta }) => {
      const isBroken = errors.some(({ type }) => type === "Quotes");
      rows.push({ cells: data, end: meta.cursor, isBroken });
    },
  });
  return rows;
}

/** Rows that are complete, part by part: the last one of a part may go on in the next. */
async function* rowsOf(text: AsyncIterable<string>): AsyncGenerator<ParsedRow> {
  let dialect: Dialect | null = null;
  let rest = "";
  let count = 0;
  for await (const part of text) {
    rest += part;
    dialect ??= dialectOf(rest);
    const complete = parsedRows(rest, dialect).slice(0, -1);
    rest = rest.slice(complete.at(-1)?.end ?? 0);
    count += complete.length;
    yield* complete;
    if (rest.length > LONGEST_ROW)
      throw new FileProblem(
        `A quotation mark that opens near row ${count + 1} is never closed, or that row is longer than a million characters. Mend it and choose the file again.`,
      );
  }
  if (dialect && rest !== "") yield* parsedRows(rest, dialect);
}

/**
 * The rows of a table of values with a heading, separated by commas, semicolons, tabs or bars,
 * whichever the file uses.
 * @throws FileProblem  for quotes that do not close, and for a heading that names a column twice
 */
export async function* csvRecords(text: AsyncIterable<string>): AsyncGenerator<SourceRecord> {
  let row = 0;
  let heading: string[] | null = null;
  for await (const { cells: raw, isBroken } of rowsOf(text)) {
    row += 1;
    if (isBroken)
      throw new FileProblem(
        `Row ${row}: a quotation mark is not closed, or stands inside a value without being doubled. Mend it and choose the file again.`,
      );
    const cells = raw.map((cell) => cell.replace(/\r\n?/g, "\n"));
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (heading) yield recordOf(heading, cells, row);
    else heading = headingOf(cells);
  }
}
