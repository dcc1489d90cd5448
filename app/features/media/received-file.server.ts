import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { SupabaseClient } from "@supabase/supabase-js";
import { type TemporaryFile, withTemporaryFile } from "~/platform/files/temporary-file.server";

/** An object of the store as a file on this machine, for as long as it is looked at. */
export interface ReceivedFile extends TemporaryFile {
  /** The content type it was stored as. */
  declared: string;
}

/** The object is not there, or the caller may not read it. */
export class MissingObjectError extends Error {}

/** The object has more bytes than the library accepts. */
export class TooLargeError extends Error {}

type Store = ReturnType<SupabaseClient["storage"]["from"]>;

/**
 * Streams an object into a temporary file, which is gone when `look` has ended.
 * @param limit  bytes
 * @throws MissingObjectError, TooLargeError, and whatever `look` throws
 */
export async function withReceivedFile<T>(
  store: Store,
  path: string,
  limit: number,
  look: (received: ReceivedFile) => Promise<T>,
): Promise<T> {
  const { data: info } = await store.info(path);
  if (!info) throw new MissingObjectError(path);
  if ((info.size ?? 0) > limit) throw new TooLargeError(path);
  const { data: body, error } = await store.download(path).asStream();
  if (error) throw new MissingObjectError(path);

  return withTemporaryFile(
    Readable.fromWeb(body as ReadableStream),
    { most: limit, tooLarge: () => new TooLargeError(path) },
    (found) => look({ ...found, declared: info.contentType ?? "" }),
  );
}
