import type { Readable } from "node:stream";
import { formatBytes, MEDIA_FORMATS, type MediaKind } from "~/domain/media-file";
import { withTemporaryFile } from "../files/temporary-file.server";
import type { FileStore } from "../supabase/file-store.server";
import { type ProbedFile, probeFile, UnusableFileError } from "./probe-file.server";

/** Puts a file of this machine into a bucket, over an older one of that path. */
export type StoreFile = FileStore["write"];

/** The columns of a media row that say what and where a file is. */
export interface BroughtFile {
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

interface Wish {
  /** Bytes that it may have. */
  most: number;
  /** Folder of the bucket. */
  folder: string;
  /** Another bucket than that of the library for this kind. */
  bucket?: string;
  /** Why a file of this kind is of no use; null for one that is. */
  refuse: (found: ProbedFile) => string | null;
  storeFile: StoreFile;
}

/**
 * Types a file by its content and stores it under the name of its content, so that the same file twice
 * is one object.
 * @throws UnusableFileError, whatever the stream or the store throws
 */
export function bringInFile(
  bytes: Readable,
  { most, folder, bucket, refuse, storeFile }: Wish,
): Promise<BroughtFile> {
  const limit = {
    most,
    tooLarge: () => new UnusableFileError(`It is larger than ${formatBytes(most)}.`),
  };
  return withTemporaryFile(bytes, limit, async ({ file, size, checksum }) => {
    const found = await probeFile(file);
    const format = MEDIA_FORMATS[found.mimeType];
    const refusal = refuse(found);
    if (!format || refusal !== null)
      throw new UnusableFileError(
        refusal ?? `Files of type ${found.mimeType} cannot be used here.`,
      );
    const place = {
      bucket: bucket ?? format.bucket,
      path: `${folder}/${checksum}.${format.extensions[0]}`,
    };
    await storeFile(place.bucket, place.path, file, found.mimeType);
    return {
      ...place,
      type: found.kind,
      mime_type: found.mimeType,
      duration: found.duration,
      width: found.width,
      height: found.height,
      file_size: size,
      checksum,
    };
  });
}
