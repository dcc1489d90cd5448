import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

export interface TemporaryFile {
  /** Absolute path. */
  file: string;
  /** Bytes. */
  size: number;
  /** SHA-256, lower-case hex. */
  checksum: string;
}

interface Limit {
  /** Bytes. */
  most: number;
  /** What is thrown for one byte more. */
  tooLarge: () => Error;
}

/**
 * Streams bytes to this machine, hashing on the way, so that no file is ever held in memory; it is gone
 * when `look` has ended.
 * @throws the limit's error, whatever the stream or `look` throws
 */
export async function withTemporaryFile<T>(
  bytes: Readable,
  { most, tooLarge }: Limit,
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
        done(size > most ? tooLarge() : null, chunk);
      },
    });
    await pipeline(bytes, measured, createWriteStream(file));
    return await look({ file, size, checksum: hash.digest("hex") });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
