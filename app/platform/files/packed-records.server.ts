import { openArchive } from "./archive.server";
import { FileProblem } from "./file-problem";
import { MANIFEST, qtiRecords } from "./qti/qti-records.server";
import type { SourceRecord } from "./source-record";
import { xlsxRecords } from "./xlsx-records.server";

/**
 * The records of a packed file: a workbook or a QTI package, whichever its parts say.
 * @param path  on this machine
 * @throws FileProblem
 */
export async function* packedRecords(path: string): AsyncGenerator<SourceRecord> {
  const archive = await openArchive(path);
  try {
    if (archive.names.includes("xl/workbook.xml")) yield* xlsxRecords(path, archive);
    else if (archive.names.includes(MANIFEST)) yield* qtiRecords(archive);
    else
      throw new FileProblem(
        "The packed file is neither an Excel workbook (.xlsx) nor a QTI package with an imsmanifest.xml at its top. Unpack it and choose what is in it.",
      );
  } finally {
    archive.close();
  }
}
