import type { DataProvider, FilterPayload, RaRecord, SortPayload } from "ra-core";

/** PostgREST's own limit for one answer (`max_rows` in supabase/config.toml). */
const PER_PAGE = 1000;
/** What a sheet of Excel holds below its heading, rounded down; more is no list but a dump of a table. */
export const MOST_ROWS = 1_000_000;

export interface Reading {
  signal: AbortSignal;
  /** Told the number of rows read so far. */
  onProgress: (read: number) => void;
}

interface Wanted extends Reading {
  resource: string;
  filter: FilterPayload;
  sort: SortPayload;
  meta: unknown;
  /** Rows asked for at a time; a source that gives fewer is read at its own pace. */
  perPage?: number;
}

/**
 * The rows that a list would show, page by page.
 * @throws Error when there are more than MOST_ROWS; whatever the provider throws
 */
export async function* pagesOfRows(
  provider: Pick<DataProvider, "getList">,
  { resource, filter, sort, meta, signal, perPage = PER_PAGE, onProgress }: Wanted,
): AsyncGenerator<RaRecord[]> {
  let read = 0;
  let size = perPage;
  for (let page = 1; ; page += 1) {
    const pagination = { page, perPage: size };
    const { data, total = 0 } = await provider.getList(resource, {
      filter,
      sort,
      meta,
      pagination,
      signal,
    });
    signal.throwIfAborted();
    read += data.length;
    onProgress(read);
    if (read > MOST_ROWS)
      throw new Error(
        `The list has more than ${MOST_ROWS.toLocaleString("en")} rows. Narrow it with filters first.`,
      );
    yield data;
    // Functions that list have limits of their own: a short page is the last one only if nothing is left.
    if (page === 1 && data.length > 0 && data.length < total) size = Math.min(size, data.length);
    if (data.length < size) return;
    signal.throwIfAborted();
  }
}

/** Every row that a list would show over its pages. @throws as pagesOfRows */
export async function everyRow(
  provider: Pick<DataProvider, "getList">,
  wanted: Wanted,
): Promise<RaRecord[]> {
  const rows: RaRecord[] = [];
  for await (const page of pagesOfRows(provider, wanted)) rows.push(...page);
  return rows;
}
