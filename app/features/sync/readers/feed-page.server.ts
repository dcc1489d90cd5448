import { ForbiddenAddressError } from "~/platform/fetch/checked-address.server";
import {
  SlowAnswerError,
  safeFetch,
  TooManyBytesError,
  textOfBody,
} from "~/platform/fetch/safe-fetch.server";
import type { FeedConfig } from "../source/source";
import { type FeedAnswer, feedAnswer } from "./feed-answer";
import { SourceProblem, type Waiting } from "./page";

const MOST_BYTES = 32 * 1024 * 1024;
const MOST_TRIES = 4;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15 * 60_000;
const DEFAULT_TIMEOUT_SECONDS = 30;

export interface FeedAccess extends Waiting {
  config: FeedConfig;
  secret: string | null;
  allowed: readonly string[];
}

/** Milliseconds that a server asks to wait: seconds, or a date (RFC 9110, section 10.2.3). */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_WAIT_MS) : undefined;
}

interface Failure {
  sentence: string;
  waitMs?: number | undefined;
}

/** An answer, or why there is none yet. @throws SourceProblem where another try would not help */
async function tryOnce(
  url: string,
  { config, secret, allowed }: FeedAccess,
): Promise<FeedAnswer | Failure> {
  const timeoutMs = (config.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
  const headers: Record<string, string> = { accept: "application/json" };
  if (secret) headers[(config.secretHeader ?? "authorization").toLowerCase()] = secret;
  const path = new URL(url).pathname + new URL(url).search;
  try {
    const answer = await safeFetch(url, { headers, timeoutMs, maxBytes: MOST_BYTES, allowed });
    const { status } = answer;
    if (status === 429 || status >= 500) {
      answer.body.destroy();
      const waitMs = retryAfterMs(answer.headers["retry-after"], Date.now());
      return {
        sentence:
          status === 429
            ? "The feed asks to be asked less often (429)."
            : `The feed answered ${status} for ${path}.`,
        waitMs,
      };
    }
    const text = await textOfBody(answer, timeoutMs);
    if (status === 401 || status === 403)
      throw new SourceProblem(
        `The feed refused the access (${status}). Check the secret of the source.`,
      );
    if (status !== 200)
      throw new SourceProblem(`The feed answered ${status} for ${path}. Check its address.`);
    if (/^\s*</.test(text))
      throw new SourceProblem(
        "The feed answered with a web page instead of JSON. Check its address and the secret.",
      );
    return feedAnswer(text, config.itemsPath);
  } catch (error) {
    if (error instanceof SourceProblem) throw error;
    if (error instanceof ForbiddenAddressError || error instanceof TooManyBytesError)
      throw new SourceProblem(error.message);
    if (error instanceof SyntaxError)
      return { sentence: `The answer of the feed breaks off or is no JSON (${path}).` };
    if (error instanceof SlowAnswerError) return { sentence: error.message };
    if (error instanceof Error)
      return { sentence: `The feed could not be reached: ${error.message}` };
    throw error;
  }
}

/**
 * One page of a feed. What may pass is tried again, at growing distances or when the feed says so.
 * @throws SourceProblem with the last failure
 */
export async function feedPage(url: string, access: FeedAccess): Promise<FeedAnswer> {
  for (let tries = 1; ; tries += 1) {
    const result = await tryOnce(url, access);
    if ("items" in result) return result;
    if (tries >= MOST_TRIES)
      throw new SourceProblem(
        `${result.sentence} Tried ${MOST_TRIES} times. Resume the job when the feed is back.`,
      );
    const waitMs = result.waitMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
    await access.wait(
      waitMs,
      `${result.sentence} Trying again in ${Math.max(1, Math.round(waitMs / 1000))} s.`,
    );
  }
}
