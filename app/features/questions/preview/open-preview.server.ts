import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { MODULES } from "~/domain/item-types";
import { mediaKind } from "~/domain/media-file";
import { itemOf } from "~/domain/profile/format-profile";
import { log } from "~/platform/log.server";
import { isObjectPath } from "~/platform/supabase/object-path";
import { serviceClient } from "~/platform/supabase/service-client.server";
import type { Playable, PlayableMedia } from "~/ui/player/playable";
import { profileToday } from "../checks/check.server";

/** Long enough to sit an item; whoever comes back later opens the link again. */
const MEDIA_SECONDS = 30 * 60;

const storedMedia = z.object({
  type: mediaKind,
  bucket: z.string(),
  path: z.string(),
  title: z.string(),
  alt_text: z.string().nullable(),
});
const storedItem = z.object({
  module: z.enum(MODULES),
  type: z.string(),
  title: z.string(),
  prompt_text: z.string().nullable(),
  transcript: z.string().nullable(),
  options: z.unknown(),
  key: z.unknown(),
  media: storedMedia.nullable(),
});
type StoredItem = z.infer<typeof storedItem>;

const answer = z.discriminatedUnion("status", [
  z.object({ status: z.literal("open"), expires_at: z.string(), items: z.array(storedItem) }),
  z.object({ status: z.enum(["unknown", "revoked", "expired", "gone"]) }),
]);

export interface SharedPreview {
  /** ISO 8601. */
  expiresAt: string;
  items: (Playable & { title: string })[];
}

/** Why a link does not open, as a person is told, with the status of the page. */
const REFUSALS = {
  unknown: { status: 404, sentence: "There is no preview at this address." },
  gone: { status: 404, sentence: "What this link showed does not exist any more." },
  revoked: { status: 410, sentence: "This link was closed by the person who shared it." },
  expired: { status: 410, sentence: "This link has expired. Ask for a new one." },
} as const;
type Refusal = (typeof REFUSALS)[keyof typeof REFUSALS];

/** The file behind an address that stops working by itself; without one where the store has lost it. */
async function signed(client: SupabaseClient, media: StoredItem["media"]) {
  if (!media) return null;
  const { bucket, path, type, alt_text, title } = media;
  const { data, error } = isObjectPath(path)
    ? await client.storage.from(bucket).createSignedUrl(path, MEDIA_SECONDS)
    : { data: null, error: "no path of a file" };
  if (error) log.warn("a previewed file is not in the store", { bucket, path });
  return {
    kind: type,
    url: data?.signedUrl ?? null,
    alt: alt_text ?? title,
  } satisfies PlayableMedia;
}

/**
 * What a preview link opens, its opening counted. Needs no account: the token is the permission.
 * @param token  as in the address
 * @throws when the database does not answer
 */
export async function openPreview(token: string): Promise<SharedPreview | Refusal> {
  const client = serviceClient(crypto.randomUUID());
  const { data, error } = await client.rpc("open_preview_link", { token });
  if (error) throw new Error(`open_preview_link: ${error.message}`);
  const opened = answer.parse(data);
  if (opened.status !== "open") return REFUSALS[opened.status];
  const profile = await profileToday(client);
  const items = await Promise.all(
    opened.items.map(async ({ module, title, media, ...content }) => {
      const item = itemOf(profile, module, content.type);
      return item ? [{ title, item, content, media: await signed(client, media) }] : [];
    }),
  );
  return { expiresAt: opened.expires_at, items: items.flat() };
}
