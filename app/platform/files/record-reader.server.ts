import type { Readable } from "node:stream";
import { csvRecords } from "./csv-records.server";
import { decodeText } from "./decode-text";
import { type FileFormat, fileFormat } from "./file-format";
import { FileProblem } from "./file-problem";
import { giftRecords } from "./gift/gift-records.server";
import { jsonRecords, ndjsonRecords } from "./json-records.server";
import { packedRecords } from "./packed-records.server";
import { peek } from "./peek";
import { itemRecords } from "./qti/qti-records.server";
import type { SourceRecord } from "./source-record";
import { spooled } from "./spool.server";

export { FileProblem } from "./file-problem";
export type { SourceRecord } from "./source-record";

/** How much of a file is looked at to tell what it is. */
const HEAD_BYTES = 64 * 1024;
/** What the bucket of imports takes at most. */
const LARGEST_FILE = 500 * 1024 * 1024;

type RecordsOf = (file: {
  name: string;
  bytes: AsyncIterable<Buffer>;
}) => AsyncGenerator<SourceRecord>;

const READERS: Record<FileFormat, RecordsOf> = {
  csv: ({ bytes }) => csvRecords(decodeText(bytes)),
  json: ({ bytes }) => jsonRecords(decodeText(bytes)),
  ndjson: ({ bytes }) => ndjsonRecords(decodeText(bytes)),
  gift: ({ bytes }) => giftRecords(decodeText(bytes)),
  xml: ({ name, bytes }) => itemRecords(decodeText(bytes), name),
  zip: ({ bytes }) => spooled(bytes, packedRecords),
};

async function* limited(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > LARGEST_FILE)
      throw new FileProblem(
        "The file is larger than 500 MB. Split it and choose one part at a time.",
      );
    yield chunk;
  }
}

async function headText(head: Buffer): Promise<string> {
  const only = async function* () {
    yield head;
  };
  let text = "";
  for await (const part of decodeText(only())) text += part;
  return text;
}

/**
 * The records of a file that somebody brings in, one at a time and in bounded memory, whatever its
 * format and its encoding. The format is told by content and name together.
 * @throws FileProblem  (from the iteration) for what cannot be read, with what to do about it
 */
export async function* readRecords(file: {
  name: string;
  stream: Readable;
}): AsyncGenerator<SourceRecord> {
  const { head, whole } = await peek(file.stream, HEAD_BYTES);
  if (head.length === 0) throw new FileProblem("The file is empty. Choose another one.");
  const format = await fileFormat(file.name, head, () => headText(head));
  yield* READERS[format]({ name: file.name, bytes: limited(whole) });
}
