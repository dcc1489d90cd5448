import type { Waiting } from "./page";

export const MOST_TRIES = 4;
const FIRST_WAIT_MS = 500;

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
