import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { mediaKind } from "~/domain/media-file";
import { useRpc } from "../use-rpc";

const counted = { total: z.number() };

const stray = z.object({
  bucket: z.string(),
  path: z.string(),
  file_size: z.number(),
  mime_type: z.string().nullable(),
  created_at: z.string(),
});
/** An object of the store that no item of the library holds. */
export type Stray = z.output<typeof stray>;

const missing = z.object({
  id: z.uuid(),
  title: z.string(),
  type: mediaKind,
  bucket: z.string(),
  path: z.string(),
  /** Title of something that uses it. */
  used_by: z.string().nullable(),
  /** Learners meet it. */
  is_active: z.boolean(),
});
/** An item whose object is not in the store. */
export type Missing = z.output<typeof missing>;

const twins = z.object({
  checksum: z.string(),
  file_size: z.number().nullable(),
  items: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      type: mediaKind,
      created_at: z.string(),
      uses: z.number(),
    }),
  ),
});
/** Items with the very same content, oldest first. */
export type Twins = z.output<typeof twins>;

const reconciliation = z.object({
  strays: z.object({
    ...counted,
    bytes: z.number(),
    /** Objects of the last hour, which may be uploads under way. */
    under_way: z.number(),
    rows: z.array(stray),
  }),
  missing: z.object({ ...counted, rows: z.array(missing) }),
  duplicates: z.object({ ...counted, bytes: z.number(), rows: z.array(twins) }),
});

/** Rows of each kind that are shown at once; the totals count all. */
const SHOWN = 200;

/** What library and store do not agree on. */
export function useReconciliation() {
  const rpc = useRpc();
  return useQuery({
    queryKey: ["media", "reconciliation"],
    queryFn: async () =>
      reconciliation.parse(await rpc("media_reconciliation", { at_most: SHOWN })),
  });
}
