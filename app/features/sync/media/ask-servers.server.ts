import { ServerAwayError } from "~/platform/media/fetch-media.server";
import { UnusableFileError } from "~/platform/media/probe-file.server";
import { withBackOff } from "../readers/back-off";
import type { Waiting } from "../readers/page";

/** Files that a server may fail to give, one after the other, before it is left alone. */
const MOST_FAILURES = 3;

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/**
 * Asks the servers of files with patience: what may pass is tried again as the server wants. One that is
 * away for good costs a job three files' patience, not that of all its files.
 */
export function patientServers(waiting: Waiting) {
  const failures = new Map<string, number>();
  /** @throws UnusableFileError, or what `once` throws */
  return async <Answer extends object>(
    url: string,
    once: () => Promise<Answer>,
  ): Promise<Answer> => {
    const host = hostOf(url);
    const failed = failures.get(host) ?? 0;
    if (failed >= MOST_FAILURES)
      throw new UnusableFileError(
        `${host} gave none of the ${MOST_FAILURES} files before it, so it was not asked again.`,
      );
    const end = await withBackOff<Answer>(
      () =>
        once().catch((error: unknown) => {
          if (!(error instanceof ServerAwayError)) throw error;
          return { sentence: error.message, waitMs: error.waitMs };
        }),
      waiting,
    );
    if ("sentence" in end) {
      failures.set(host, failed + 1);
      throw new UnusableFileError(String(end.sentence));
    }
    failures.delete(host);
    return end;
  };
}
