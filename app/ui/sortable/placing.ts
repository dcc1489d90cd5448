import { moved } from "~/domain/order";

/** What is dropped below the last entry of a list. */
export const LIST_END = "list-end";
const FROM_OUTSIDE = "new:";

/** Id of something that can be dragged into the list, apart from the ids of its entries. */
export const newDragId = (id: string): string => `${FROM_OUTSIDE}${id}`;

interface Entry {
  id: string;
}

/** The list with a new entry at a place, or last. */
export const inserted = <T>(list: readonly T[], entry: T, place = list.length): T[] => [
  ...list.slice(0, place),
  entry,
  ...list.slice(place),
];

/**
 * The list after something was dropped: what is new comes in where it was dropped, an entry of the
 * list moves there. Null when nothing changes.
 * @param outside  what could be dragged in
 */
export function afterDrop<T extends Entry>(
  list: readonly T[],
  draggedId: string,
  overId: string | null,
  outside: readonly T[],
): T[] | null {
  if (overId === null) return null;
  const over = list.findIndex(({ id }) => id === overId);
  if (draggedId.startsWith(FROM_OUTSIDE)) {
    const entry = outside.find(({ id }) => newDragId(id) === draggedId);
    if (!entry || list.some(({ id }) => id === entry.id)) return null;
    return inserted(list, entry, over < 0 ? list.length : over);
  }
  const from = list.findIndex(({ id }) => id === draggedId);
  const to = over < 0 ? list.length - 1 : over;
  return from < 0 || from === to ? null : moved(list, from, to);
}
