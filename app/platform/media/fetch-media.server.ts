import type { Readable } from "node:stream";
import { safeFetch } from "../fetch/safe-fetch.server";
import { UnusableFileError } from "./probe-file.server";

interface MediaRequest {
  /** "host:port" pairs that may be private. */
  allowed: readonly string[];
  /** Bytes that the file may have. */
  most: number;
  /** Milliseconds until its last byte has arrived. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 60_000;

/**
 * The bytes of a file of the Internet.
 * @throws UnusableFileError, whatever safeFetch throws
 */
export async function fetchMedia(
  url: string,
  { allowed, most, timeoutMs = TIMEOUT_MS }: MediaRequest,
): Promise<Readable> {
  const answer = await safeFetch(url, { timeoutMs, maxBytes: most, allowed });
  if (answer.status === 200) return answer.body;
  answer.body.destroy();
  throw new UnusableFileError(`The server answered ${answer.status}.`);
}
