import type { Identifier, RaRecord } from "ra-core";
import type { ListReader } from "./list-reader";

/** Ids that one request's address has room for. */
const AT_A_TIME = 100;
/** Sorts by which no row moves: neither changes once a row is there. */
const FIXED: ReadonlySet<string> = new Set(["id", "created_at"]);

/**
 * The rows of a source that goes on behind a row. Only a row whose sorted value changed meanwhile can be
 * met twice, or move to where was read before: what was met is left out, and the keys are read once more
 * in their own order, which nothing changes, to find what was not. It comes last.
 * @param begun  the first page, and where it goes on
 * @param size   rows that a page has unless it is the last
 */
export async function* pagesByPlace(
  reader: ListReader,
  begun: { rows: RaRecord[]; next: string },
  size: number,
  sort: string,
): AsyncGenerator<RaRecord[]> {
  const isFixed = FIXED.has(sort);
  const met = new Set<Identifier>();
  const unmet = (rows: RaRecord[]) => {
    if (isFixed) return rows;
    const found = rows.filter(({ id }) => !met.has(id));
    for (const { id } of found) met.add(id);
    return found;
  };

  let page: { rows: RaRecord[]; next: string | null } = begun;
  for (;;) {
    yield unmet(page.rows);
    if (page.rows.length < size) break;
    if (page.next === null)
      throw new Error("The list cannot be exported in this order. Sort it by another column.");
    page = await reader.after(page.next, size);
  }
  if (isFixed) return;

  let place: string | null = null;
  do {
    const keys = await reader.keysAfter(place, size);
    const missed = keys.rows.map(({ id }) => id).filter((id) => !met.has(id));
    for (let start = 0; start < missed.length; start += AT_A_TIME)
      yield unmet(await reader.rows(missed.slice(start, start + AT_A_TIME)));
    place = keys.rows.length < size ? null : keys.next;
  } while (place !== null);
}
