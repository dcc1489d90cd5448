import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import type { RowResult } from "../BulkDialog";
import { registration } from "../library";
import type { Stray } from "./reconciliation";

type Rpc = ConsoleDataProvider["rpc"];

const released = z.array(z.object({ path: z.string(), outcome: z.string() }));

const placeOf = ({ bucket, path }: Stray) => `${bucket}/${path}`;
const messageOf = (error: unknown) =>
  error instanceof Error ? error.message : "Something failed.";

const KEPT: Record<string, string> = {
  in_library: "The library holds it by now.",
  gone: "It is gone already.",
};

/** Removes objects that nobody registered: recorded with the reason first, then taken out of the store. */
export async function removeStrays(
  strays: readonly Stray[],
  reason: string,
  { rpc, client }: { rpc: Rpc; client: SupabaseClient },
): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const bucket of new Set(strays.map((stray) => stray.bucket))) {
    const paths = strays.filter((stray) => stray.bucket === bucket).map(({ path }) => path);
    const answers = released.parse(await rpc("release_objects", { bucket, paths }, reason));
    const free = answers.filter(({ outcome }) => outcome === "released").map(({ path }) => path);
    const { data, error } = free.length
      ? await client.storage.from(bucket).remove(free)
      : { data: [], error: null };
    const removed = new Set((data ?? []).map(({ name }) => name));
    for (const { path, outcome } of answers) {
      const left = removed.has(path) ? null : (error?.message ?? "The store kept it.");
      const problem = outcome === "released" ? left : (KEPT[outcome] ?? outcome);
      results.push({ key: `${bucket}/${path}`, title: `${bucket}/${path}`, problem });
    }
  }
  return results;
}

/** Makes items of objects that nobody registered; what cannot become one stays where it is. */
export async function registerStrays(
  strays: readonly Stray[],
  token: () => Promise<string>,
): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const stray of strays) {
    const title =
      stray.path
        .split("/")
        .pop()
        ?.replace(/\.[^.]+$/, "") ?? stray.path;
    const row = { key: placeOf(stray), title: placeOf(stray) };
    try {
      const answer = await fetch("/api/media", {
        method: "POST",
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${await token()}` },
        body: JSON.stringify({ bucket: stray.bucket, path: stray.path, title, isStray: true }),
      });
      const result = registration.parse(await answer.json());
      const problem =
        "problem" in result
          ? result.problem
          : result.duplicate
            ? `The library has this content as “${result.media.title}”; the object can be removed.`
            : null;
      results.push({ ...row, problem });
    } catch (error) {
      results.push({ ...row, problem: messageOf(error) });
    }
  }
  return results;
}

const merged = z.object({
  relinked: z.array(z.object({ kind: z.string(), id: z.uuid(), title: z.string().nullable() })),
  removed: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      bucket: z.string().nullable(),
      path: z.string().nullable(),
    }),
  ),
});
export type MergeSummary = z.output<typeof merged>;

/** What merging would do. */
export async function previewMerge(rpc: Rpc, keep: string, copies: readonly string[]) {
  return merged.parse(await rpc("merge_media", { keep, copies, dry_run: true }));
}

/**
 * Links everything to the item that is kept, in one transaction, then removes the objects of the
 * copies; one that stays behind turns up among the strays.
 */
export async function merge(
  keep: string,
  copies: readonly string[],
  reason: string,
  { rpc, client }: { rpc: Rpc; client: SupabaseClient },
): Promise<RowResult[]> {
  const args = { keep, copies, dry_run: false };
  const { removed } = merged.parse(await rpc("merge_media", args, reason));
  return Promise.all(
    removed.map(async ({ id, title, bucket, path }) => {
      if (!bucket || !path) return { key: id, title, problem: null };
      const { error } = await client.storage.from(bucket).remove([path]);
      const problem = error
        ? "Merged, but its file is still stored; see the unregistered files."
        : null;
      return { key: id, title, problem };
    }),
  );
}
