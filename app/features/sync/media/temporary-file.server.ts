import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { UnusableFileError } from "~/platform/media/probe-file.server";

/** Bytes that a file of a source may have. */
export const MOST_BYTES = 50 * 1024 * 1024;

export interface TemporaryFile {
  /** Absolute path. */
  file: string;
  /** Bytes. */
  size: number;
  /** SHA-256, lower-case hex. */
  checksum: string;
}

/**
 * Streams bytes to this machine, hashing on the way; the file is gone when `look` has ended.
 * @throws UnusableFileError for more than MOST_BYTES, whatever the stream or `look` throws
 */
export async function withTemporaryFile<T>(
  bytes: Readable,
  look: (found: TemporaryFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "pte-media-"));
  try {
    const file = join(folder, "file");
    const hash = createHash("sha256");
    let size = 0;
    const measured = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(size > MOST_BYTES ? new UnusableFileError("It is larger than 50 MB.") : null, chunk);
      },
    });
    await pipeline(bytes, measured, createWriteStream(file));
    return await look({ file, size, checksum: hash.digest("hex") });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
