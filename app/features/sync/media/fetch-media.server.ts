import { Readable } from "node:stream";
import { ForbiddenAddressError, UnknownHostError } from "~/platform/fetch/checked-address.server";
import { SlowAnswerError, safeFetch, TooManyBytesError } from "~/platform/fetch/safe-fetch.server";
import { UnusableFileError } from "~/platform/media/probe-file.server";
import { retryAfterMs } from "../readers/back-off";

/** Bytes that a file of a source may have. */
export const MOST_BYTES = 50 * 1024 * 1024;
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
function failureOf(error: unknown, host: string): unknown {
  if (error instanceof UnusableFileError) return error;
  if (error instanceof ForbiddenAddressError || error instanceof TooManyBytesError)
    return new UnusableFileError(error.message);
  if (error instanceof UnknownHostError && error.code !== "EAI_AGAIN")
    return new UnusableFileError(error.message);
  if (error instanceof SlowAnswerError) return new ServerAwayError(error.message);
  if (!(error instanceof Error)) return error;
  return /timeout|aborted/i.test(`${error.name} ${error.message}`)
    ? new ServerAwayError(`${host} did not answer within ${TIMEOUT_MS / 1000} seconds.`)
    : new ServerAwayError(`The connection to ${host} failed or broke off.`);
}

async function* toItsEnd(body: Readable, host: string) {
  try {
    yield* body;
  } catch (error) {
    throw failureOf(error, host);
  }
}

/**
 * The bytes of a file of the Internet.
 * @param allowed  "host:port" pairs that may be private
 * @throws UnusableFileError, also while the bytes arrive; ServerAwayError where another try may help
 */
export async function fetchMedia(url: string, allowed: readonly string[]): Promise<Readable> {
  if (!URL.canParse(url)) throw new UnusableFileError("It is no http or https address.");
  const { host } = new URL(url);
  const options = { timeoutMs: TIMEOUT_MS, maxBytes: MOST_BYTES, allowed };
  const answer = await safeFetch(url, options).catch((error: unknown) => {
    throw failureOf(error, host);
  });
  const { status, headers, body } = answer;
  if (status === 200) return Readable.from(toItsEnd(body, host));
  body.destroy();
  if (status === 429)
    throw new ServerAwayError(
      `${host} asks to be asked less often (429).`,
      retryAfterMs(headers["retry-after"], Date.now()),
    );
  const sentence = `The server answered ${status}.`;
  throw status >= 500
    ? new ServerAwayError(sentence, retryAfterMs(headers["retry-after"], Date.now()))
    : new UnusableFileError(sentence);
}
