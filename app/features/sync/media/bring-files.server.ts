import type { BroughtFile, StoreFile } from "~/platform/media/bring-in-file.server";
import { UnusableFileError } from "~/platform/media/probe-file.server";
import { isPassing } from "../engine/failures";
import { JobLostError, type JobStore, type WantedMedia } from "../engine/job-store.server";
import { leftOut } from "../mapping/record-media";
import { SourceProblem, type Waiting } from "../readers/page";
import { fileFinder, OtherFileError } from "./find-file.server";
import type { PackageFiles } from "./package-files.server";

const AT_ONCE = 50;

interface MediaTools {
  /** "host:port" pairs that may be private. */
  allowed: readonly string[];
  packed: PackageFiles;
  waiting: Waiting;
  storeFile: StoreFile;
  /** A dry run looks for each file as the run would, and keeps none. */
  isDry: boolean;
}

/** Why a file does not come in; what is wrong with anything else is thrown on. */
function whyOf(error: unknown, { checksum }: WantedMedia): string {
  if (!(error instanceof UnusableFileError || error instanceof SourceProblem)) throw error;
  return checksum === null || error instanceof OtherFileError
    ? error.message
    : `${error.message} The dry run had found it.`;
}

/** Books one file; answers why it did not come in. @throws JobLostError, or the database's passing error */
async function book(
  store: JobStore,
  wanted: WantedMedia,
  { found, isDry }: { found: BroughtFile; isDry: boolean },
): Promise<string | null> {
  try {
    const title = wanted.title.slice(0, 200);
    await (isDry
      ? store.noteMedia(wanted, found)
      : store.attachMedia(wanted, { ...found, title, from: wanted.url }));
    return null;
  } catch (error) {
    if (error instanceof JobLostError || isPassing(error)) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Brings in what questions of the job's source name and do not have yet, from an address or out of the
 * package that was uploaded: typed by content, measured, kept once. A file that cannot be had is a
 * warning of its row and in the log; the question stays, and the next run tries again.
 *
 * A dry run fetches too, and an apply fetches once more: holding the files meanwhile would keep what
 * nobody has applied. The checksum in the ledger is what makes the second fetch the same as the first.
 * @throws JobLostError, or the database's error
 */
export async function bringFiles(
  store: JobStore,
  { isDry, storeFile, ...tools }: MediaTools,
): Promise<void> {
  const find = fileFinder({ ...tools, storeFile: isDry ? undefined : storeFile });
  let left = await store.countMediaWanted();
  let after: string | null = null;
  for (;;) {
    const page: WantedMedia[] = await store.mediaWanted(after, AT_ONCE);
    if (page.length === 0) return store.beatFiles(0);
    for (const wanted of page) {
      await store.beatFiles(left);
      const why = await find(wanted).then(
        (found) => book(store, wanted, { found, isDry }),
        (error: unknown) => whyOf(error, wanted),
      );
      after = wanted.id;
      left = Math.max(0, left - 1);
      if (!why) continue;
      const reason = leftOut(wanted.file ?? wanted.url ?? "", why);
      await store.warn(wanted, { field: "media_url", reason });
      await store.note("warning", `The media of “${wanted.title}” did not come in. ${reason}`);
    }
  }
}
