import type { Readable } from "node:stream";
import { safeFetch } from "~/platform/fetch/safe-fetch.server";
import { UnusableFileError } from "~/platform/media/probe-file.server";

/** Bytes that a file of a source may have. */
export const MOST_BYTES = 50 * 1024 * 1024;
const TIMEOUT_MS = 60_000;

/**
 * The bytes of a file of the Internet.
 * @param allowed  "host:port" pairs that may be private
 * @throws UnusableFileError, whatever safeFetch throws
 */
export async function fetchMedia(url: string, allowed: readonly string[]): Promise<Readable> {
  const answer = await safeFetch(url, { timeoutMs: TIMEOUT_MS, maxBytes: MOST_BYTES, allowed });
  if (answer.status === 200) return answer.body;
  answer.body.destroy();
  throw new UnusableFileError(`The server answered ${answer.status}.`);
}
