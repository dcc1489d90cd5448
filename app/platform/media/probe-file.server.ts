import { fileTypeFromFile } from "file-type";
import { imageSizeFromFile } from "image-size/fromFile";
import { parseFile } from "music-metadata";
import { canonicalType, MEDIA_FORMATS, type MediaKind } from "~/domain/media-file";

/** What the bytes say about themselves. */
export interface ProbedFile {
  mimeType: string;
  kind: MediaKind;
  /** Seconds; null for images and documents. */
  duration: number | null;
  width: number | null;
  height: number | null;
}

/** The file is not what it was said to be, or nothing the console can use. Its message is for the person. */
export class UnusableFileError extends Error {}

/** WebM and MP4 hold sound alone as well as film; only the tracks tell. */
async function soundOrFilm(file: string, type: string) {
  const { format } = await parseFile(file, { duration: true });
  const soundOnly = format.hasVideo === false || (format.hasAudio && !format.hasVideo);
  return {
    duration: format.duration ?? null,
    type: soundOnly ? type.replace("video/", "audio/") : type,
  };
}

async function typeOf(file: string): Promise<string> {
  const found = await fileTypeFromFile(file);
  if (!found)
    throw new UnusableFileError("The content of this file is not one of the known formats.");
  return canonicalType(found.mime);
}

/**
 * Types a file by its content and measures it.
 * @param file      path on this machine
 * @param declared  the content type it was uploaded as, which decided its bucket; left out where nobody said
 * @throws UnusableFileError
 */
export async function probeFile(file: string, declared?: string): Promise<ProbedFile> {
  let mimeType = await typeOf(file);
  let duration: number | null = null;
  let size: { width: number | null; height: number | null } = { width: null, height: null };
  try {
    if (/^(audio|video)\//.test(mimeType)) {
      const heard = await soundOrFilm(file, mimeType);
      mimeType = heard.type;
      duration = heard.duration === null ? null : Math.round(heard.duration * 1000) / 1000;
    } else if (mimeType.startsWith("image/")) {
      size = await imageSizeFromFile(file);
    }
  } catch {
    throw new UnusableFileError("The file is damaged: it could not be read to its end.");
  }

  const format = MEDIA_FORMATS[mimeType];
  if (!format) throw new UnusableFileError(`Files of type ${mimeType} cannot be used here.`);
  if (format.kind === "audio" && !duration)
    throw new UnusableFileError("The recording has no length: it is empty or damaged.");
  if (declared !== undefined && mimeType !== canonicalType(declared))
    throw new UnusableFileError(
      `The file says it is ${canonicalType(declared)}, but its content is ${mimeType}.`,
    );
  return { mimeType, kind: format.kind, duration, width: size.width, height: size.height };
}
