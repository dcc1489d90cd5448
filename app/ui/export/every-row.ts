import type { RaRecord } from "ra-core";
import { listReader, type RowSource, type Wanted } from "./list-reader";
import { pagesByNumber } from "./pages-by-number";
import { pagesByPlace } from "./pages-by-place";

/** PostgREST's own limit for one answer (`max_rows` in supabase/config.toml). */
const PER_PAGE = 1000;
/** What a sheet of Excel holds below its heading, rounded down; more is no list but a dump of a table. */
export const MOST_ROWS = 1_000_000;

async function* rowsOfList(provider: RowSource, wanted: Wanted): AsyncGenerator<RaRecord[]> {
  const reader = listReader(provider, wanted);
  const { perPage = PER_PAGE, sort, onUnsure } = wanted;
  const first = await reader.after(null, perPage);
  const { rows, next, total } = first;
  // Functions that list have limits of their own: a short page is the last one only if nothing is left.
  const size = total !== null && rows.length === total ? perPage : Math.min(perPage, rows.length);
  if (rows.length === 0 || rows.length < size) yield rows;
  else if (next !== null) yield* pagesByPlace(reader, { rows, next }, size, sort.field);
  else yield* pagesByNumber(reader, first, size, onUnsure);
}

/**
 * The rows that a list would show, page by page, each once, while others change the list. A row that is
 * in it from the first page to the last is among them, or `onUnsure` is called; where it moved meanwhile
 * it may come last.
 * @throws Error when there are more than MOST_ROWS; whatever the provider throws
 */
export async function* pagesOfRows(
  provider: RowSource,
  wanted: Wanted,
): AsyncGenerator<RaRecord[]> {
  let read = 0;
  for await (const page of rowsOfList(provider, wanted)) {
    read += page.length;
    wanted.onProgress(read);
    if (read > MOST_ROWS)
      throw new Error(
        `The list has more than ${MOST_ROWS.toLocaleString("en")} rows. Narrow it with filters first.`,
      );
    if (page.length > 0) yield page;
    wanted.signal.throwIfAborted();
  }
}

/** Every row that a list would show over its pages. @throws as pagesOfRows */
export async function everyRow(provider: RowSource, wanted: Wanted): Promise<RaRecord[]> {
  const rows: RaRecord[] = [];
  for await (const page of pagesOfRows(provider, wanted)) rows.push(...page);
  return rows;
}
