import type { SourceRecord } from "~/platform/files/source-record";

/** What a reader gives at once: it is stored in one transaction, with the place where the next page starts. */
export interface SourcePage {
  records: SourceRecord[];
  /** Handed to the reader again when the job goes on from here. */
  checkpoint: unknown;
  /** Rows that the source says it has. */
  total?: number | undefined;
  /** What is worth a line in the log. */
  warning?: string | undefined;
}

/** Reads a source from a checkpoint on; null reads it from its start. */
export type ReadPages = (checkpoint: unknown) => AsyncGenerator<SourcePage>;

/** The source cannot be read, and trying again would change nothing. Its message is for the person. */
export class SourceProblem extends Error {
  override name = "SourceProblem";
}

/** What a reader may ask of the job that it reads for. */
export interface Waiting {
  /** Waits, while the job's heartbeat goes on. @throws when the job was cancelled meanwhile */
  wait: (ms: number, why: string) => Promise<void>;
}

/** Records in pages of a size. `rowsBefore` are left out: they are stored already. */
export async function* inPages(
  records: AsyncIterable<SourceRecord>,
  size: number,
  rowsBefore: number,
): AsyncGenerator<SourcePage> {
  let page: SourceRecord[] = [];
  let read = 0;
  for await (const record of records) {
    read += 1;
    if (read <= rowsBefore) continue;
    page.push(record);
    if (page.length < size) continue;
    yield { records: page, checkpoint: { read } };
    page = [];
  }
  if (page.length > 0) yield { records: page, checkpoint: { read } };
}
