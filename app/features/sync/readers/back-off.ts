import type { Waiting } from "./page";

export const MOST_TRIES = 4;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Milliseconds that a server asks to wait: seconds, or a date (RFC 9110, section 10.2.3). */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_WAIT_MS) : undefined;
}

/** Why there is no answer yet, although another try may have one. */
export interface Passing {
  sentence: string;
  /** As the server asks. */
  waitMs?: number | undefined;
}

/**
 * Asks until there is an answer, at growing distances or when the server says so.
 * @param most  tries, the first included
 * @returns the answer, or the last failure
 */
export async function withBackOff<Answer extends object>(
  once: () => Promise<Answer | Passing>,
  { wait }: Waiting,
  most = MOST_TRIES,
): Promise<Answer | Passing> {
  for (let tries = 1; ; tries += 1) {
    const result = await once();
    if (!("sentence" in result) || tries >= most) return result;
    const waitMs = result.waitMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
    const seconds = Math.max(1, Math.round(waitMs / 1000));
    await wait(waitMs, `${result.sentence} Trying again in ${seconds} s.`);
  }
}
