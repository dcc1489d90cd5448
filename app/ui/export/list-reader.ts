import type { DataProvider, FilterPayload, Identifier, RaRecord, SortPayload } from "ra-core";
import { z } from "zod";

/** What is said where `onUnsure` was called. */
export const UNSURE =
  "The list kept changing while it was read, so rows may be missing. Export again to be sure.";

export interface Reading {
  signal: AbortSignal;
  /** Told the number of rows read so far. */
  onProgress: (read: number) => void;
  /** Told that the list never held still long enough to be sure that all of it is read. */
  onUnsure: () => void;
}

export type RowSource = Pick<DataProvider, "getList" | "getMany">;

export interface Wanted extends Reading {
  resource: string;
  filter: FilterPayload;
  sort: SortPayload;
  meta: unknown;
  /** Rows asked for at a time; a source that gives fewer is read at its own pace. */
  perPage?: number;
}

interface Page {
  rows: RaRecord[];
  /** Null where it is an estimate. */
  total: number | null;
  /** What is asked for behind this page, from a source that goes on behind a row. */
  next: string | null;
}

const listMeta = z.object({ next: z.string().nullish(), totalIsEstimate: z.boolean().optional() });
const givenMeta = z.record(z.string(), z.unknown()).optional();

/** What a list is asked for while it is read whole. */
export function listReader(provider: RowSource, { resource, filter, sort, meta, signal }: Wanted) {
  async function ask(
    pagination: { page: number; perPage: number },
    more: Record<string, unknown>,
    order = sort,
  ): Promise<Page> {
    signal.throwIfAborted();
    const asked = { ...givenMeta.parse(meta), ...more };
    const params = { filter, sort: order, meta: asked, pagination, signal };
    const answer = await provider.getList(resource, params);
    signal.throwIfAborted();
    const { next = null, totalIsEstimate } = listMeta.parse(answer.meta ?? {});
    return { rows: answer.data, total: totalIsEstimate ? null : (answer.total ?? null), next };
  }
  return {
    /** A page by its number. */
    page: (page: number, perPage: number) => ask({ page, perPage }, {}),
    /** The page behind a place, the first behind none. */
    after: (place: string | null, perPage: number) => ask({ page: 1, perPage }, { after: place }),
    /** The same in the order of the key, with nothing but the keys. */
    keysAfter: (place: string | null, perPage: number) =>
      ask({ page: 1, perPage }, { after: place, keysOnly: true }, { field: "id", order: "ASC" }),
    /** These rows, of those that are still there. */
    async rows(ids: Identifier[]): Promise<RaRecord[]> {
      signal.throwIfAborted();
      return (await provider.getMany(resource, { ids, meta, signal })).data;
    },
  };
}

export type ListReader = ReturnType<typeof listReader>;
