import { z } from "zod";
import { LARGEST_FILE, MEDIA_FORMATS, type MediaItem, mediaItem } from "~/domain/media-file";
import { log } from "~/platform/log.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { type ProbedFile, probeFile, UnusableFileError } from "./probe.server";

const buckets = [...new Set(Object.values(MEDIA_FORMATS).map(({ bucket }) => bucket))];

/** What the browser says about an object it has just stored. */
export const registrationRequest = z.object({
  bucket: z.enum(buckets),
  path: z.string().regex(/^\d{4}\/\d{2}\/[0-9a-f-]{36}\.[a-z0-9]{2,5}$/),
  title: z.string().trim().min(1).max(200).catch("Untitled"),
});
export type RegistrationRequest = z.output<typeof registrationRequest>;

export type RegistrationResult =
  | { status: 201; body: { media: MediaItem; duplicate: false } }
  | { status: 200; body: { media: MediaItem; duplicate: true } }
  | { status: 403 | 404 | 422 | 500; body: { problem: string } };

const SHOWN = "id, type, bucket, path, title, mime_type, duration, file_size, width, height";

const problem = (status: 403 | 404 | 422 | 500, sentence: string): RegistrationResult => ({
  status,
  body: { problem: sentence },
});

/**
 * Turns a stored object into an item of the library: reads it, types it by its content, measures
 * it and writes the row, all in the person's name. What cannot become an item is removed again.
 */
export async function registerMedia(
  { client, user }: SignedInPerson,
  { bucket, path, title }: RegistrationRequest,
): Promise<RegistrationResult> {
  const store = client.storage.from(bucket);
  const remove = async () => {
    const { error } = await store.remove([path]);
    if (error)
      log.warn("could not remove a refused upload", { bucket, path, error: error.message });
  };

  const { data: object, error: missing } = await store.download(path);
  if (missing) return problem(404, "The uploaded file did not arrive in the store. Try again.");
  if (object.size > Math.max(...Object.values(LARGEST_FILE))) {
    await remove();
    return problem(422, "The file is larger than the library accepts.");
  }

  let probed: ProbedFile;
  try {
    probed = await probeFile(new Uint8Array(await object.arrayBuffer()), object.type);
  } catch (error) {
    await remove();
    if (error instanceof UnusableFileError) return problem(422, error.message);
    throw error;
  }

  const { data: known } = await client
    .from("media")
    .select(SHOWN)
    .eq("checksum", probed.checksum)
    .is("archived_at", null)
    .limit(1);
  const twin = z.array(mediaItem).parse(known ?? [])[0];
  if (twin) {
    await remove();
    return { status: 200, body: { media: twin, duplicate: true } };
  }

  const { data: row, error } = await client
    .from("media")
    .insert({
      type: probed.kind,
      title,
      bucket,
      path,
      mime_type: probed.mimeType,
      duration: probed.duration,
      width: probed.width,
      height: probed.height,
      file_size: object.size,
      checksum: probed.checksum,
      created_by: user.id,
    })
    .select(SHOWN)
    .single();
  if (error) {
    await remove();
    if (error.code === "42501") return problem(403, "Your role does not allow uploads.");
    log.error("could not register an upload", { bucket, path, error: error.message });
    return problem(500, "The file arrived, but could not be added to the library. Try again.");
  }
  return { status: 201, body: { media: mediaItem.parse(row), duplicate: false } };
}
