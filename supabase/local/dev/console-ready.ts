import { setTimeout as sleep } from "node:timers/promises";

/** Resolves once something answers HTTP at this address, or `giveUp` is aborted. */
export async function untilAnswering(url: string, giveUp: AbortSignal): Promise<void> {
  while (!giveUp.aborted) {
    try {
      const response = await fetch(url, {
        signal: AbortSignal.any([giveUp, AbortSignal.timeout(30_000)]),
      });
      await response.body?.cancel();
      return;
    } catch {
      await sleep(50);
    }
  }
}
