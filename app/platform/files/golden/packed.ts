import { Readable } from "node:stream";
import { strToU8, zipSync } from "fflate";
import { readRecords, type SourceRecord } from "../record-reader.server";

/** A packed file of these parts. */
export const packed = (parts: Record<string, string | Uint8Array>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [
          name,
          typeof part === "string" ? strToU8(part) : part,
        ]),
      ),
    ),
  );

/** The records of a file of these bytes. */
export async function recordsIn(name: string, content: string | Uint8Array) {
  const records: SourceRecord[] = [];
  const stream = Readable.from([Buffer.from(content)]);
  for await (const record of readRecords({ name, stream })) records.push(record);
  return records;
}
