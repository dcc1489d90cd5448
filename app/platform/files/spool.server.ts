import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/**
 * Keeps a stream as a temporary file for as long as its records are read: a packed file begins with
 * its end, so nobody can read it as it arrives.
 */
export async function* spooled<T>(
  bytes: AsyncIterable<Buffer>,
  read: (path: string) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const folder = await mkdtemp(join(tmpdir(), "pte-import-"));
  try {
    const path = join(folder, "file");
    await pipeline(Readable.from(bytes), createWriteStream(path));
    yield* read(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
