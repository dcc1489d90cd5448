import type { Readable } from "node:stream";
import { formatBytes, MEDIA_FORMATS, type MediaKind } from "~/domain/media-file";
import { withTemporaryFile } from "../files/temporary-file.server";
import type { FileStore } from "../supabase/file-store.server";
import { probeFile, UnusableFileError } from "./probe-file.server";

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
  /** Throws UnusableFileError for a file that is of no use here. */
  check?: (found: BroughtFile) => void;
  /** Left out where the file is only looked at. */
  storeFile?: StoreFile | undefined;
}

async function stored(storing: Promise<void> | undefined): Promise<void> {
  try {
    await storing;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnusableFileError(`It could not be stored: ${why}`);
  }
}

/**
 * Types a file by its content, measures it and stores it under the name of its content, so that the same
 * file twice is one object.
 * @throws UnusableFileError, whatever the stream throws
 */
export function bringInFile(
  bytes: Readable,
  { most, folder, bucket, check, storeFile }: Wish,
): Promise<BroughtFile> {
  const limit = {
    most,
    tooLarge: () => new UnusableFileError(`It is larger than ${formatBytes(most)}.`),
  };
  return withTemporaryFile(bytes, limit, async ({ file, size, checksum }) => {
    const { mimeType, kind, duration, width, height } = await probeFile(file);
    const format = MEDIA_FORMATS[mimeType];
    if (!format) throw new UnusableFileError(`Files of type ${mimeType} cannot be used here.`);
    const found: BroughtFile = {
      type: kind,
      bucket: bucket ?? format.bucket,
      path: `${folder}/${checksum}.${format.extensions[0]}`,
      mime_type: mimeType,
      duration,
      width,
      height,
      file_size: size,
      checksum,
    };
    check?.(found);
    await stored(storeFile?.(found.bucket, found.path, file, mimeType));
    return found;
  });
}
