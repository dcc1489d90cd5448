import { z } from "zod";
import { mediaItem } from "~/domain/media-file";
import { log } from "~/platform/log.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { type MediaResult, problemOf } from "./registration.server";

const answer = z.object({
  media: mediaItem,
  replaced: z.object({ bucket: z.string().nullable(), path: z.string().nullable() }),
});

/**
 * Gives an item of the library another file: the row first, in one transaction, then the old object
 * goes. If that fails, nothing points to it any more and the reconciliation finds it.
 * @param file    columns of the row, already measured
 * @param reason  kept in the audit log
 */
export async function replaceFile(
  { client }: SignedInPerson,
  id: string,
  file: Record<string, unknown>,
  reason = "",
): Promise<MediaResult> {
  const { data, error } = await client
    .rpc("replace_media_file", { media_id: id, file })
    .setHeader("x-audit-reason", reason && `UTF-8''${encodeURIComponent(reason)}`);
  if (error) return problemOf(error, "could not replace a file", { id });
  const { media, replaced } = answer.parse(data);
  if (replaced.bucket && replaced.path) {
    const { error: left } = await client.storage.from(replaced.bucket).remove([replaced.path]);
    if (left) log.warn("a replaced object is still stored", { ...replaced, error: left.message });
  }
  return { status: 202, body: { media, duplicate: false } };
}
