import type { MediaItem } from "~/domain/media-file";
import { log } from "~/platform/log.server";

/** 201: a new item; 202: an item has a new file; 200: the library had this content already. */
export type MediaResult =
  | { status: 201 | 202; body: { media: MediaItem; duplicate: false } }
  | { status: 200; body: { media: MediaItem; duplicate: true } }
  | { status: 403 | 404 | 422 | 500; body: { problem: string } };

/** Columns of a media row that the browser is shown. */
export const SHOWN =
  "id, type, bucket, path, title, mime_type, duration, file_size, width, height, checksum";

/** A refusal with a sentence for the person. */
export const problem = (status: 403 | 404 | 422 | 500, sentence: string): MediaResult => ({
  status,
  body: { problem: sentence },
});

/** A refusal by the database: its own sentences are for the person, everything else is for the log. */
export function problemOf(
  error: { code: string; message: string },
  what: string,
  details: Record<string, unknown>,
): MediaResult {
  if (error.code === "42501") return problem(403, "Your role does not allow uploads.");
  if (error.code === "23514") return problem(422, error.message);
  if (error.code === "PT404") return problem(404, error.message);
  log.error(what, { ...details, error: error.message });
  return problem(500, "The file arrived, but could not be added to the library. Try again.");
}
