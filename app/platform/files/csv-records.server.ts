import { Readable } from "node:stream";
import Papa, { type ParseResult, type Parser } from "papaparse";
import { FileProblem } from "./file-problem";
import type { SourceRecord } from "./source-record";
import { headingOf, recordOf } from "./table-heading";

/** Characters that a row, or what an open quote swallowed, may have. */
const LONGEST_ROW = 4 * 1024 * 1024;

const LINE_BREAKS = ["\r\n", "\n", "\r"] as const;

/** What the rows have taken in so far. */
interface Progress {
  /** Rows that are complete. */
  rows: number;
  /** Characters since the last of them. */
  open: number;
}

/** How the first row separates its values and ends. */
function dialectOf(start: string) {
  const bare = start.replace(/"[^"]*"/g, "");
  const [line = ""] = bare.split(/[\r\n]/, 1);
  const [delimiter = ","] = [",", ";", "\t", "|"].sort(
    (one, other) => line.split(other).length - line.split(one).length,
  );
  return { delimiter, newline: LINE_BREAKS.find((end) => bare.includes(end)) };
}

/** Parsed rows, chunk by chunk, no faster than they are taken. */
function parsedChunks(text: AsyncIterable<string>, start: string, progress: Progress): Readable {
  let parser: Parser | undefined;
  const parsed = new Readable({ objectMode: true, highWaterMark: 2, read: () => parser?.resume() });
  Papa.parse<string[]>(Readable.from(text), {
    ...dialectOf(start),
    chunk(results, handle) {
      parser = handle;
      progress.rows += results.data.length;
      if (results.data.length > 0) progress.open = 0;
      if (!parsed.push(results)) handle.pause();
    },
    complete: () => void parsed.push(null),
    error: (error) => void parsed.destroy(error),
  });
  return parsed;
}

/** Lets text through while rows come of it. */
async function* guarded(
  first: string,
  rest: AsyncIterator<string>,
  progress: Progress,
): AsyncGenerator<string> {
  for (let part = first; ; ) {
    progress.open += part.length;
    if (progress.open > LONGEST_ROW)
      throw new FileProblem(
        `A quotation mark that opens near row ${progress.rows + 1} is never closed, or that row is longer than 4 million characters. Mend it and choose the file again.`,
      );
    yield part;
    const next = await rest.next();
    if (next.done) return;
    part = next.value;
  }
}

function refuseBrokenQuotes({ errors }: ParseResult<string[]>, firstRow: number): void {
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken)
    throw new FileProblem(
      `Row ${firstRow + (broken.row ?? 0)}: a quotation mark is not closed, or stands inside a value without being doubled. Mend it and choose the file again.`,
    );
}

/**
 * The rows of a table of values with a heading, separated by commas, semicolons, tabs or bars,
 * whichever the file uses.
 * @throws FileProblem  for quotes that do not close, rows wider than the heading, a heading that
 *   names a column twice
 */
export async function* csvRecords(text: AsyncIterable<string>): AsyncGenerator<SourceRecord> {
  const parts = text[Symbol.asyncIterator]();
  const first = await parts.next();
  if (first.done) return;
  const progress = { rows: 0, open: 0 };
  let row = 0;
  let heading: string[] | null = null;
  const safe = guarded(first.value, parts, progress);
  for await (const results of parsedChunks(safe, first.value, progress)) {
    const { data }: ParseResult<string[]> = results;
    refuseBrokenQuotes(results, row + 1);
    for (const raw of data) {
      row += 1;
      const cells = raw.map((cell) => cell.replace(/\r\n?/g, "\n"));
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (heading) yield recordOf(heading, cells, row);
      else heading = headingOf(cells);
    }
  }
}
