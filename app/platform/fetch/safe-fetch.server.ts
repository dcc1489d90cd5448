import { Readable } from "node:stream";
import { Agent, request } from "undici";
import { ForbiddenAddressError, type ResolveName, resolveUrl } from "./checked-address.server";

/** The answer has more bytes than the caller takes. */
export class TooManyBytesError extends Error {}
/** The server did not answer in time. */
export class SlowAnswerError extends Error {}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 3;

export interface SafeRequest {
  headers?: Record<string, string>;
  /** Milliseconds until the last byte has arrived. */
  timeoutMs: number;
  /** Bytes of the body, unpacked. */
  maxBytes: number;
  /** "host:port" pairs that may be private. */
  allowed?: readonly string[];
  signal?: AbortSignal;
  /** Asks for the addresses of a name; the system's resolver unless it is given. */
  resolve?: ResolveName;
}

export interface SafeResponse {
  status: number;
  headers: Record<string, string>;
  /** Ends with TooManyBytesError after `maxBytes`. */
  body: Readable;
  /** Where it was found, after redirects. */
  url: string;
}

/** Whether a secret for the first address may go to this one: the same host and port, no less private. */
export const keepsSecret = (url: URL, first: URL) =>
  url.host === first.host && (url.protocol === first.protocol || url.protocol === "https:");

/** A connection goes to the address that was checked. The name stays for TLS and the Host header. */
async function agentFor(
  url: URL,
  { allowed = [], resolve, timeoutMs }: SafeRequest,
): Promise<Agent> {
  const { address, family } = await resolveUrl(url, allowed, resolve);
  return new Agent({
    connect: {
      timeout: timeoutMs,
      lookup: (_host, options, done) =>
        options.all ? done(null, [{ address, family }]) : done(null, address, family),
    },
    connections: 1,
  });
}

async function* bounded(body: AsyncIterable<Buffer>, maxBytes: number, close: () => Promise<void>) {
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > maxBytes)
        throw new TooManyBytesError(
          `The answer is larger than ${Math.round(maxBytes / 1024 / 1024)} MB.`,
        );
      yield chunk;
    }
  } finally {
    await close();
  }
}

/**
 * GET of an address that a person or a feed gave us: http or https only, no private, loopback or
 * link-local address, few redirects, each checked like the first, bounded in time and size. Headers
 * (they may carry a secret) are not sent on to another host, nor from https to http.
 * @throws ForbiddenAddressError, TooManyBytesError, SlowAnswerError, or undici's error
 */
export async function safeFetch(address: string, options: SafeRequest): Promise<SafeResponse> {
  const { timeoutMs, maxBytes, headers = {} } = options;
  const inTime = AbortSignal.timeout(timeoutMs);
  const signal = options.signal ? AbortSignal.any([inTime, options.signal]) : inTime;
  const first = new URL(address);
  let url = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const agent = await agentFor(url, options);
    const close = () => agent.destroy();
    try {
      const answer = await request(url, {
        dispatcher: agent,
        signal,
        headers: keepsSecret(url, first) ? headers : {},
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
      });
      const location = answer.headers.location;
      if (REDIRECTS.has(answer.statusCode) && typeof location === "string") {
        await close();
        url = new URL(location, url);
        continue;
      }
      const names = Object.entries(answer.headers).flatMap(([name, value]) =>
        value === undefined
          ? []
          : [[name, Array.isArray(value) ? value.join(", ") : value] as const],
      );
      return {
        status: answer.statusCode,
        headers: Object.fromEntries(names),
        body: Readable.from(bounded(answer.body, maxBytes, close)),
        url: url.href,
      };
    } catch (error) {
      await close();
      if (inTime.aborted)
        throw new SlowAnswerError(
          `${first.host} did not answer within ${Math.round(timeoutMs / 1000)} seconds.`,
        );
      throw error;
    }
  }
  throw new ForbiddenAddressError(`${first.host} redirects more than ${MOST_REDIRECTS} times.`);
}

/** The whole body as text. @throws what safeFetch throws, also while the body arrives */
export async function textOfBody({ body, url }: SafeResponse, timeoutMs: number): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of body) chunks.push(chunk);
  } catch (error) {
    if (
      error instanceof Error &&
      (error.name === "TimeoutError" ||
        error.name === "AbortError" ||
        /timeout/i.test(error.message))
    )
      throw new SlowAnswerError(
        `${new URL(url).host} did not answer within ${Math.round(timeoutMs / 1000)} seconds.`,
      );
    throw error;
  }
  return Buffer.concat(chunks).toString("utf8");
}
