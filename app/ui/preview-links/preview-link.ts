import { z } from "zod";

/** A row of preview_links. Times are ISO 8601. */
export const previewLink = z.object({
  id: z.uuid(),
  created_at: z.string(),
  expires_at: z.string(),
  revoked_at: z.string().nullable(),
  opens: z.number(),
  last_opened_at: z.string().nullable(),
});
export type PreviewLink = z.infer<typeof previewLink>;

/** What create_preview_link answers; the token is never readable again. */
export const createdLink = z.object({ id: z.uuid(), token: z.string(), expires_at: z.string() });

/** How many days a link may live; the database allows 1 to 30. */
export const LIFETIMES = [1, 7, 30] as const;

export type LinkState = "open" | "expired" | "revoked";

export function stateOf({ revoked_at, expires_at }: PreviewLink, now: Date): LinkState {
  if (revoked_at) return "revoked";
  return new Date(expires_at) <= now ? "expired" : "open";
}
