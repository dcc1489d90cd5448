import type { Readable } from "node:stream";
import { findItemType } from "~/domain/item-types";
import { formatBytes, LARGEST_FILE, MEDIA_FORMATS, type MediaKind } from "~/domain/media-file";
import { withTemporaryFile } from "~/platform/files/temporary-file.server";
import { probeFile, UnusableFileError } from "~/platform/media/probe-file.server";
import type { WantedMedia } from "../engine/job-store.server";
import { NO_MEDIA } from "../mapping/record-media";
import type { Waiting } from "../readers/page";
import { patientServers } from "./ask-servers.server";
import { fetchMedia, MOST_BYTES } from "./fetch-media.server";
import type { PackageFiles } from "./package-files.server";

/** Files that are remembered by where they were, so that what many questions name is fetched once. */
const REMEMBERED = 500;
const LIMIT = {
  most: MOST_BYTES,
  tooLarge: () => new UnusableFileError(`It is larger than ${formatBytes(MOST_BYTES)}.`),
};

/** A file by its content, as columns of a media row. */
export interface FoundFile {
  type: MediaKind;
  bucket: string;
  path: string;
  mime_type: string;
  /** Seconds. */
  duration: number | null;
  width: number | null;
  height: number | null;
  /** Bytes. */
  file_size: number;
  /** SHA-256, lower-case hex. */
  checksum: string;
}

/** Puts a file of this machine into the store. */
export type StoreFile = (
  bucket: string,
  path: string,
  file: string,
  mimeType: string,
) => Promise<void>;

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
function check(found: FoundFile, { module, type, checksum }: WantedMedia): void {
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
  const known = new Map<string, FoundFile>();
  const look = (bytes: Readable, wanted: WantedMedia): Promise<FoundFile> =>
    withTemporaryFile(bytes, LIMIT, async ({ file, size, checksum }) => {
      const { mimeType, kind, duration, width, height } = await probeFile(file);
      const format = MEDIA_FORMATS[mimeType];
      if (!format) throw new UnusableFileError(`Files of type ${mimeType} cannot be used here.`);
      if (size > LARGEST_FILE[kind])
        throw new UnusableFileError(
          `It is larger than ${formatBytes(LARGEST_FILE[kind])}, the most for this kind of file.`,
        );
      const found: FoundFile = {
        type: kind,
        bucket: format.bucket,
        // Named by its content: the same file twice is one object.
        path: `sync/${checksum}.${format.extensions[0]}`,
        mime_type: mimeType,
        duration,
        width,
        height,
        file_size: size,
        checksum,
      };
      check(found, wanted);
      await storeFile?.(found.bucket, found.path, file, mimeType);
      return found;
    });
  return async (wanted: WantedMedia): Promise<FoundFile> => {
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
      : await ask(place, async () => look(await fetchMedia(place, allowed), wanted));
    if (known.size >= REMEMBERED) known.clear();
    known.set(place, found);
    return found;
  };
}
