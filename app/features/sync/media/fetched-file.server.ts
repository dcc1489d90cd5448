import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { safeFetch } from "~/platform/fetch/safe-fetch.server";
import { UnusableFileError } from "~/platform/media/probe-file.server";

const MOST_BYTES = 50 * 1024 * 1024;
const TIMEOUT_MS = 60_000;

interface FetchedFile {
  /** Absolute path. */
  file: string;
  /** Bytes. */
  size: number;
  /** SHA-256, lower-case hex. */
  checksum: string;
}

/**
 * Streams a file of the Internet to this machine, hashing on the way; it is gone when `look` has ended.
 * @param allowed  "host:port" pairs that may be private
 * @throws UnusableFileError, whatever safeFetch throws, whatever `look` throws
 */
export async function withFetchedFile<T>(
  url: string,
  allowed: readonly string[],
  look: (fetched: FetchedFile) => Promise<T>,
): Promise<T> {
  const answer = await safeFetch(url, { timeoutMs: TIMEOUT_MS, maxBytes: MOST_BYTES, allowed });
  if (answer.status !== 200) {
    answer.body.destroy();
    throw new UnusableFileError(`The server answered ${answer.status}.`);
  }
  const folder = await mkdtemp(join(tmpdir(), "pte-fetched-"));
  try {
    const file = join(folder, "file");
    const hash = createHash("sha256");
    let size = 0;
    const measured = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    await pipeline(answer.body, measured, createWriteStream(file));
    return await look({ file, size, checksum: hash.digest("hex") });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
