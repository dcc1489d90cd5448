import { Readable } from "node:stream";
import { ForbiddenAddressError, UnknownHostError } from "../fetch/checked-address.server";
import { retryAfterMs } from "../fetch/retry-after";
import { SlowAnswerError, safeFetch, TooManyBytesError } from "../fetch/safe-fetch.server";
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

/** The server of a file does not give it now, and may in a while. */
export class ServerAwayError extends UnusableFileError {
  constructor(
    sentence: string,
    /** As the server asks. */
    readonly waitMs?: number | undefined,
  ) {
    super(sentence);
  }
}

/** What went wrong on the way, as a sentence about the file. */
function failureOf(error: unknown, host: string, timeoutMs: number): unknown {
  if (error instanceof UnusableFileError) return error;
  if (error instanceof ForbiddenAddressError || error instanceof TooManyBytesError)
    return new UnusableFileError(error.message);
  if (error instanceof UnknownHostError && error.code !== "EAI_AGAIN")
    return new UnusableFileError(error.message);
  if (error instanceof SlowAnswerError) return new ServerAwayError(error.message);
  if (!(error instanceof Error)) return error;
  return /timeout|aborted/i.test(`${error.name} ${error.message}`)
    ? new ServerAwayError(`${host} did not answer within ${timeoutMs / 1000} seconds.`)
    : new ServerAwayError(`The connection to ${host} failed or broke off.`);
}

async function* toItsEnd(body: Readable, failure: (error: unknown) => unknown) {
  try {
    yield* body;
  } catch (error) {
    throw failure(error);
  }
}

/**
 * The bytes of a file of the Internet.
 * @throws UnusableFileError, also while the bytes arrive; ServerAwayError where another try may help
 */
export async function fetchMedia(
  url: string,
  { allowed, most, timeoutMs = TIMEOUT_MS }: MediaRequest,
): Promise<Readable> {
  if (!URL.canParse(url)) throw new UnusableFileError("It is no http or https address.");
  const { host } = new URL(url);
  const failure = (error: unknown) => failureOf(error, host, timeoutMs);
  const options = { timeoutMs, maxBytes: most, allowed };
  const answer = await safeFetch(url, options).catch((error: unknown) => {
    throw failure(error);
  });
  const { status, headers, body } = answer;
  if (status === 200) return Readable.from(toItsEnd(body, failure));
  body.destroy();
  const waitMs = retryAfterMs(headers["retry-after"], Date.now());
  if (status === 429)
    throw new ServerAwayError(`${host} asks to be asked less often (429).`, waitMs);
  const sentence = `The server answered ${status}.`;
  throw status >= 500 ? new ServerAwayError(sentence, waitMs) : new UnusableFileError(sentence);
}
