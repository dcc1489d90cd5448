import { z } from "zod";
import { LARGEST_FILE, MEDIA_FORMATS, mediaItem } from "~/domain/media-file";
import { log } from "~/platform/log.server";
import { type ProbedFile, probeFile, UnusableFileError } from "~/platform/media/probe-file.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import {
  MissingObjectError,
  type ReceivedFile,
  TooLargeError,
  withReceivedFile,
} from "./received-file.server";
import { type MediaResult, problem, problemOf, SHOWN } from "./registration.server";
import { replaceFile } from "./replace.server";

const buckets = [...new Set(Object.values(MEDIA_FORMATS).map(({ bucket }) => bucket))];

/** What the browser says about an object of the store. */
export const registrationRequest = z.object({
  bucket: z.enum(buckets),
  path: z.string().min(1).max(500),
  title: z.string().trim().min(1).max(200).catch("Untitled"),
  /** Item whose file this becomes, in place of the present one, and why. */
  replaces: z.uuid().optional(),
  reason: z.string().trim().max(500).optional(),
  /** The object was not uploaded just now: whatever is wrong with it, it stays where it is. */
  isStray: z.boolean().default(false),
});
export type RegistrationRequest = z.output<typeof registrationRequest>;

/** What was measured, as columns of media. */
function columnsOf({ size, checksum }: ReceivedFile, probed: ProbedFile) {
  return {
    type: probed.kind,
    mime_type: probed.mimeType,
    duration: probed.duration,
    width: probed.width,
    height: probed.height,
    file_size: size,
    checksum,
  };
}

async function findTwin({ client }: SignedInPerson, checksum: string) {
  const { data } = await client
    .from("media")
    .select(SHOWN)
    .eq("checksum", checksum)
    .is("archived_at", null)
    .limit(1);
  return z.array(mediaItem).parse(data ?? [])[0];
}

async function take(
  person: SignedInPerson,
  request: RegistrationRequest,
  received: ReceivedFile,
): Promise<MediaResult> {
  const { bucket, path, title, replaces, reason } = request;
  const probed = await probeFile(received.file, received.declared);
  const file = { bucket, path, ...columnsOf(received, probed) };
  const twin = await findTwin(person, received.checksum);
  if (twin && replaces && twin.id !== replaces)
    return problem(422, `The library has this very file already: “${twin.title}”. Use that item.`);
  if (twin) return { status: 200, body: { media: twin, duplicate: true } };
  if (replaces) return replaceFile(person, replaces, file, reason);

  const { data: row, error } = await person.client
    .from("media")
    .insert({ ...file, title, created_by: person.user.id })
    .select(SHOWN)
    .single();
  if (error) return problemOf(error, "could not register an upload", { bucket, path });
  return { status: 201, body: { media: mediaItem.parse(row), duplicate: false } };
}

/**
 * Turns a stored object into an item of the library, or into the new file of an item: reads it,
 * types it by its content, measures it and writes the row, all in the person's name. An upload that
 * does not become one is removed again.
 */
export async function registerMedia(
  person: SignedInPerson,
  request: RegistrationRequest,
): Promise<MediaResult> {
  const { bucket, path, isStray } = request;
  const store = person.client.storage.from(bucket);
  const remove = async () => {
    if (isStray) return;
    const { error } = await store.remove([path]);
    if (error)
      log.warn("could not remove a refused upload", { bucket, path, error: error.message });
  };

  try {
    const limit = Math.max(...Object.values(LARGEST_FILE));
    const result = await withReceivedFile(store, path, limit, (received) =>
      take(person, request, received),
    );
    if (result.status !== 201 && result.status !== 202) await remove();
    return result;
  } catch (error) {
    if (error instanceof MissingObjectError)
      return problem(404, "The uploaded file did not arrive in the store. Try again.");
    await remove();
    if (error instanceof TooLargeError)
      return problem(422, "The file is larger than the library accepts.");
    if (error instanceof UnusableFileError) return problem(422, error.message);
    throw error;
  }
}
