import { readFile } from "node:fs/promises";
import { EncryptedFileError } from "hucre";
import { streamXlsxRows } from "hucre/xlsx";
import type { Archive } from "./archive.server";
import { FileProblem } from "./file-problem";
import type { SourceRecord } from "./source-record";
import { headingOf, recordOf } from "./table-heading";

/** Bytes of a workbook as it is packed; a million rows of questions are about half of it. */
const LARGEST_WORKBOOK = 200 * 1024 * 1024;
/** Bytes of its table of texts, which is held in memory. */
const MOST_SHARED_TEXT = 200 * 1024 * 1024;

/** Unpacks every part once, counting: what a part announced as its size is true after this. */
async function verifySizes(archive: Archive): Promise<void> {
  for (const name of archive.names.filter((part) => /\.(xml|rels)$/.test(part))) {
    let size = 0;
    let start = "";
    for await (const chunk of await archive.stream(name)) {
      if (size === 0) start = Buffer.from(chunk).subarray(0, 4096).toString("latin1");
      size += chunk.length;
      if (name.endsWith("sharedStrings.xml") && size > MOST_SHARED_TEXT)
        throw new FileProblem("The workbook holds more than 200 MB of different texts. Split it.");
    }
    if (/<!(DOCTYPE|ENTITY)/i.test(start))
      throw new FileProblem("The workbook declares XML entities, which is refused. Save it again.");
  }
}

/** Cells as they are meant: texts, numbers, true and false, and times in ISO 8601. */
const meant = (cell: unknown): unknown => (cell instanceof Date ? cell.toISOString() : cell);

/**
 * The rows of the first sheet of a workbook; formulas count as the values they had when it was saved.
 * @param path  where the same workbook stands on this machine
 * @throws FileProblem
 */
export async function* xlsxRecords(path: string, archive: Archive): AsyncGenerator<SourceRecord> {
  try {
    await verifySizes(archive);
    const bytes = await readFile(path);
    if (bytes.length > LARGEST_WORKBOOK)
      throw new FileProblem("The workbook is larger than 200 MB. Save it as CSV, or split it.");
    let heading: string[] | null = null;
    for await (const { index, values } of streamXlsxRows(bytes)) {
      if (values.every((cell) => cell === null || cell === "")) continue;
      if (heading) yield recordOf(heading, values.map(meant), index + 1);
      else heading = headingOf(values);
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    if (error instanceof EncryptedFileError)
      throw new FileProblem("The workbook has a password. Save it without one.");
    throw new FileProblem("The workbook is damaged. Open it in a spreadsheet and save it again.");
  }
}
