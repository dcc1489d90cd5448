import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { SupabaseClient } from "@supabase/supabase-js";

/** An object of the store as a file on this machine, for as long as it is looked at. */
export interface ReceivedFile {
  /** Absolute path. */
  file: string;
  /** Bytes. */
  size: number;
  /** SHA-256, lower-case hex. */
  checksum: string;
  /** The content type it was stored as. */
  declared: string;
}

/** The object is not there, or the caller may not read it. */
export class MissingObjectError extends Error {}

/** The object has more bytes than the library accepts. */
export class TooLargeError extends Error {}

type Store = ReturnType<SupabaseClient["storage"]["from"]>;

/**
 * Streams an object into a temporary file, hashing on the way, so that no upload is ever held in
 * memory; the file is gone when `look` has ended.
 * @param limit  bytes
 * @throws MissingObjectError, TooLargeError, and whatever `look` throws
 */
export async function withReceivedFile<T>(
  store: Store,
  path: string,
  limit: number,
  look: (received: ReceivedFile) => Promise<T>,
): Promise<T> {
  const { data: info } = await store.info(path);
  if (!info) throw new MissingObjectError(path);
  if ((info.size ?? 0) > limit) throw new TooLargeError(path);
  const { data: body, error } = await store.download(path).asStream();
  if (error) throw new MissingObjectError(path);

  const folder = await mkdtemp(join(tmpdir(), "pte-upload-"));
  try {
    const file = join(folder, "file");
    const hash = createHash("sha256");
    let size = 0;
    const measured = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(size > limit ? new TooLargeError(path) : null, chunk);
      },
    });
    const source = Readable.fromWeb(body as ReadableStream);
    await pipeline(source, measured, createWriteStream(file));
    return await look({
      file,
      size,
      checksum: hash.digest("hex"),
      declared: info.contentType ?? "",
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
