import { findItemType } from "~/domain/item-types";
import { MEDIA_FORMATS } from "~/domain/media-file";
import { probeFile, UnusableFileError } from "~/platform/media/probe-file.server";
import { isPassing } from "../engine/failures";
import { JobLostError, type JobStore, type WantedMedia } from "../engine/job-store.server";
import { withFetchedFile } from "./fetched-file.server";

const AT_ONCE = 50;

/** Puts a file of this machine into the store. */
export type StoreFile = (
  bucket: string,
  path: string,
  file: string,
  mimeType: string,
) => Promise<void>;

interface MediaTools {
  allowed: readonly string[];
  storeFile: StoreFile;
}

async function attach(
  store: JobStore,
  wanted: WantedMedia,
  { allowed, storeFile }: MediaTools,
): Promise<void> {
  const kinds = findItemType(wanted.module, wanted.type)?.media?.kinds ?? [];
  await withFetchedFile(wanted.url, allowed, async ({ file, size, checksum }) => {
    const probed = await probeFile(file);
    const format = MEDIA_FORMATS[probed.mimeType];
    if (!format || !kinds.includes(probed.kind))
      throw new UnusableFileError(
        `It is ${probed.mimeType}, which this type of question does not show.`,
      );
    // Named by its content: the same file twice is one object.
    const path = `sync/${checksum}.${format.extensions[0]}`;
    await storeFile(format.bucket, path, file, probed.mimeType);
    await store.attachMedia(wanted, {
      type: probed.kind,
      bucket: format.bucket,
      path,
      title: wanted.title.slice(0, 200),
      mime_type: probed.mimeType,
      duration: probed.duration,
      width: probed.width,
      height: probed.height,
      file_size: size,
      checksum,
    });
  });
}

/**
 * Fetches what questions of the job's source name by address and do not have yet: typed by content,
 * measured, kept once. A file that cannot be had is a warning in the log; the next run tries it again.
 * @throws JobLostError, or the database's error
 */
export async function attachMedia(store: JobStore, tools: MediaTools): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const wanted: WantedMedia[] = await store.mediaWanted(after, AT_ONCE);
    if (wanted.length === 0) return;
    for (const one of wanted) {
      await store.beat();
      try {
        await attach(store, one, tools);
      } catch (error) {
        if (error instanceof JobLostError || isPassing(error)) throw error;
        const why = error instanceof Error ? error.message : String(error);
        await store.note(
          "warning",
          `The media of “${one.title}” did not come in (${one.url}): ${why}`,
        );
      }
      after = one.id;
    }
  }
}
