import type { Identifier, RaRecord } from "ra-core";
import type { ListReader } from "./list-reader";

/** How often a list that does not hold still is read. */
const MOST_PASSES = 3;

/**
 * The page that goes furthest of those that begin with a row before `read` (counted from 0): that row
 * tells whether the rows before it are as many as they were.
 */
export function overlappingPage(read: number, most: number): { page: number; perPage: number } {
  let best = { page: Math.floor(read / most) + 1, perPage: most };
  let furthest = read;
  for (let perPage = most; perPage > most / 2; perPage -= 1) {
    const page = Math.ceil(read / perPage);
    if (page * perPage <= furthest) continue;
    best = { page, perPage };
    furthest = page * perPage;
  }
  return best;
}

type Numbered = Awaited<ReturnType<ListReader["page"]>>;

/** Reads all pages by number once. @returns whether rows moved meanwhile, so that some may have been passed over */
async function* onePass(
  reader: ListReader,
  begun: Numbered | null,
  size: number,
): AsyncGenerator<RaRecord[], boolean> {
  const met = new Set<Identifier>();
  let hasMoved = false;
  let read = 0;
  let last: RaRecord | undefined;
  let total: number | null = null;
  for (;;) {
    const { page, perPage } = read === 0 ? { page: 1, perPage: size } : overlappingPage(read, size);
    const start = (page - 1) * perPage;
    const answer = read === 0 && begun ? begun : await reader.page(page, perPage);
    const known = read - start;
    if (known > 0 && answer.rows[known - 1]?.id !== last?.id) hasMoved = true;
    if (total !== null && answer.total !== null && answer.total !== total) hasMoved = true;
    const fresh = answer.rows.slice(known);
    if (fresh.some(({ id }) => met.has(id))) hasMoved = true;
    for (const { id } of answer.rows) met.add(id);
    yield answer.rows;
    last = answer.rows.at(-1);
    total = answer.total;
    read = start + answer.rows.length;
    if (answer.rows.length < perPage) break;
  }
  return hasMoved || (total !== null && total !== met.size);
}

/**
 * The rows of a source that knows pages by number only. A row that comes or goes shifts all behind it,
 * so pages overlap by a row or more: where that is another than before, the list is read again, for
 * what was passed over.
 * @param begun     the first page
 * @param size      rows that a page has unless it is the last
 * @param onUnsure  told when rows moved during each pass
 */
export async function* pagesByNumber(
  reader: ListReader,
  begun: Numbered,
  size: number,
  onUnsure: () => void,
): AsyncGenerator<RaRecord[]> {
  const given = new Set<Identifier>();
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    const pages = onePass(reader, pass === 1 ? begun : null, size);
    for (;;) {
      const { value, done } = await pages.next();
      if (done) {
        if (!value) return;
        break;
      }
      yield value.filter(({ id }) => !given.has(id));
      for (const { id } of value) given.add(id);
    }
  }
  onUnsure();
}
