import { findItemType } from "~/domain/item-types";
import { bringInFile, type StoreFile } from "~/platform/media/bring-in-file.server";
import { fetchMedia } from "~/platform/media/fetch-media.server";
import { isPassing } from "../engine/failures";
import { JobLostError, type JobStore, type WantedMedia } from "../engine/job-store.server";
import { leftOut } from "../mapping/record-media";
import type { PackageFiles } from "./package-files.server";

const AT_ONCE = 50;
/** Bytes that a file of a source may have. */
const MOST_BYTES = 50 * 1024 * 1024;

interface MediaTools {
  /** "host:port" pairs that may be private. */
  allowed: readonly string[];
  packed: PackageFiles;
  storeFile: StoreFile;
}

/** Stores the file under its content's name. @returns the columns of its media row */
async function bringIn(
  { module, type, title, url, file: packedFile }: WantedMedia,
  { allowed, packed, storeFile }: MediaTools,
): Promise<Record<string, unknown>> {
  const kinds = findItemType(module, type)?.media?.kinds ?? [];
  const bytes = packedFile
    ? await packed.stream(packedFile)
    : await fetchMedia(url ?? "", { allowed, most: MOST_BYTES });
  const brought = await bringInFile(bytes, {
    most: MOST_BYTES,
    folder: "sync",
    refuse: ({ kind, mimeType }) =>
      kinds.includes(kind) ? null : `It is ${mimeType}, which this type of question does not show.`,
    storeFile,
  });
  return { ...brought, title: title.slice(0, 200) };
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Attaches one file; answers why it did not come in. @throws JobLostError, or the database's passing error */
async function attach(
  store: JobStore,
  wanted: WantedMedia,
  tools: MediaTools,
): Promise<string | null> {
  let media: Record<string, unknown>;
  try {
    media = await bringIn(wanted, tools);
  } catch (error) {
    return whyOf(error);
  }
  try {
    await store.attachMedia(wanted, media);
    return null;
  } catch (error) {
    if (error instanceof JobLostError || isPassing(error)) throw error;
    return whyOf(error);
  }
}

/**
 * Brings in what questions of the job's source name and do not have yet, from an address or out of the
 * package that was uploaded: typed by content, measured, kept once. A file that cannot be had is a
 * warning of its row and in the log; the question stays, and the next run tries again.
 * @throws JobLostError, or the database's error
 */
export async function attachMedia(store: JobStore, tools: MediaTools): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const wanted: WantedMedia[] = await store.mediaWanted(after, AT_ONCE);
    if (wanted.length === 0) return;
    for (const one of wanted) {
      await store.beat();
      const why = await attach(store, one, tools);
      after = one.id;
      if (!why) continue;
      const reason = leftOut(one.file ?? one.url ?? "", why);
      await store.warn(one.id, { field: "media_url", reason });
      await store.note("warning", `The media of “${one.title}” did not come in. ${reason}`);
    }
  }
}

/** Of a dry run: says of each row whose file the package lacks that it will lack it. Nothing is stored. */
export async function checkPackage(store: JobStore, packed: PackageFiles): Promise<void> {
  let after = 0;
  for (;;) {
    const named = await store.mediaNamed(after, AT_ONCE);
    for (const { line, question, file } of named) {
      const problem = await packed.problemOf(file);
      if (problem)
        await store.warn(question, { field: "media_url", reason: leftOut(file, problem) });
      after = line;
    }
    if (named.length === 0) return;
  }
}
