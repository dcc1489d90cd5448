import type { DataProvider, FilterPayload, RaRecord, SortPayload } from "ra-core";

/** PostgREST's own limit for one answer (`max_rows` in supabase/config.toml). */
const PER_PAGE = 1000;
/** More than this is no list any more but a dump of a table. */
export const MOST_ROWS = 100_000;

interface Wanted {
  resource: string;
  filter: FilterPayload;
  sort: SortPayload;
  meta: unknown;
  signal: AbortSignal;
  /** Rows asked for at a time, for sources that answer fewer than PostgREST does. */
  perPage?: number | undefined;
  /** Told the number of rows read so far. */
  onProgress: (read: number) => void;
}

/**
 * Every row that a list would show over its pages, read page by page.
 * @throws Error when there are more than MOST_ROWS; whatever the provider throws
 */
export async function everyRow(
  provider: Pick<DataProvider, "getList">,
  { resource, filter, sort, meta, signal, perPage = PER_PAGE, onProgress }: Wanted,
): Promise<RaRecord[]> {
  const rows: RaRecord[] = [];
  for (let page = 1; ; page += 1) {
    const pagination = { page, perPage };
    const { data } = await provider.getList(resource, { filter, sort, meta, pagination, signal });
    rows.push(...data);
    onProgress(rows.length);
    if (rows.length > MOST_ROWS)
      throw new Error(
        `The list has more than ${MOST_ROWS.toLocaleString("en")} rows. Narrow it with filters first.`,
      );
    if (data.length < perPage) return rows;
    signal.throwIfAborted();
  }
}
