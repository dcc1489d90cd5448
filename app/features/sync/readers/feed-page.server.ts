import { ForbiddenAddressError } from "~/platform/fetch/checked-address.server";
import { retryAfterMs } from "~/platform/fetch/retry-after";
import {
  SlowAnswerError,
  safeFetch,
  TooManyBytesError,
  textOfBody,
} from "~/platform/fetch/safe-fetch.server";
import type { FeedConfig } from "../source/source";
import { MOST_TRIES, type Passing, withBackOff } from "./back-off";
import { type FeedAnswer, feedAnswer } from "./feed-answer";
import { SourceProblem, type Waiting } from "./page";

const MOST_BYTES = 32 * 1024 * 1024;
const DEFAULT_TIMEOUT_SECONDS = 30;

export interface FeedAccess extends Waiting {
  config: FeedConfig;
  secret: string | null;
  allowed: readonly string[];
}

/** An answer, or why there is none yet. @throws SourceProblem where another try would not help */
async function tryOnce(
  url: string,
  { config, secret, allowed }: FeedAccess,
): Promise<FeedAnswer | Passing> {
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
  const end = await withBackOff(() => tryOnce(url, access), access);
  if ("items" in end) return end;
  throw new SourceProblem(
    `${end.sentence} Tried ${MOST_TRIES} times. Resume the job when the feed is back.`,
  );
}
