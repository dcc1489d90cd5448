import type { Readable } from "node:stream";
import { findItemType } from "~/domain/item-types";
import { formatBytes, LARGEST_FILE } from "~/domain/media-file";
import {
  type BroughtFile,
  bringInFile,
  type StoreFile,
} from "~/platform/media/bring-in-file.server";
import { fetchMedia } from "~/platform/media/fetch-media.server";
import { UnusableFileError } from "~/platform/media/probe-file.server";
import type { WantedMedia } from "../engine/job-store.server";
import { NO_MEDIA } from "../mapping/record-media";
import type { Waiting } from "../readers/page";
import { patientServers } from "./ask-servers.server";
import type { PackageFiles } from "./package-files.server";

/** Files that are remembered by where they were, so that what many questions name is fetched once. */
const REMEMBERED = 500;
/** Bytes that a file of a source may have. */
const MOST_BYTES = 50 * 1024 * 1024;

interface FinderTools {
  /** "host:port" pairs that may be private. */
  allowed: readonly string[];
  packed: PackageFiles;
  waiting: Waiting;
  /** Left out by a dry run, which keeps nothing. */
  storeFile?: StoreFile | undefined;
}

/** An apply has met another file than its dry run. */
export class OtherFileError extends UnusableFileError {
  override message = "It is not the file any more that the dry run found.";
}

/** @throws UnusableFileError when the file is none for its question */
function check(found: BroughtFile, { module, type, checksum }: WantedMedia): void {
  const largest = LARGEST_FILE[found.type];
  if (found.file_size > largest)
    throw new UnusableFileError(
      `It is larger than ${formatBytes(largest)}, the most for this kind of file.`,
    );
  const kinds = findItemType(module, type)?.media?.kinds ?? [];
  if (!kinds.includes(found.type))
    throw new UnusableFileError(
      `It is ${found.mime_type}, which this type of question does not show.`,
    );
  if (checksum !== null && checksum !== found.checksum) throw new OtherFileError();
}

/**
 * Looks for the files that questions name, at their address or in the package that was uploaded: typed by
 * content, measured, known by checksum, and stored where there is a store.
 * @returns a function that throws UnusableFileError with why a file cannot come in
 */
export function fileFinder({ allowed, packed, waiting, storeFile }: FinderTools) {
  const ask = patientServers(waiting);
  const known = new Map<string, BroughtFile>();
  const look = (bytes: Readable, wanted: WantedMedia): Promise<BroughtFile> =>
    bringInFile(bytes, {
      most: MOST_BYTES,
      folder: "sync",
      check: (found) => check(found, wanted),
      storeFile,
    });
  return async (wanted: WantedMedia): Promise<BroughtFile> => {
    const { module, type, url, file } = wanted;
    if (!findItemType(module, type)?.media) throw new UnusableFileError(NO_MEDIA);
    const place = file ?? url ?? "";
    const before = known.get(place);
    if (before) {
      check(before, wanted);
      return before;
    }
    const found = file
      ? await look(await packed.stream(file), wanted)
      : await ask(place, async () =>
          look(await fetchMedia(place, { allowed, most: MOST_BYTES }), wanted),
        );
    if (known.size >= REMEMBERED) known.clear();
    known.set(place, found);
    return found;
  };
}
