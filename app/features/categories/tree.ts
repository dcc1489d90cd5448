import type { Category } from "./category";

/** A category in the order of the tree. */
export interface TreeRow {
  category: Category;
  /** 0 at the top. */
  depth: number;
  /** From 1 among its neighbours. */
  position: number;
  neighbours: number;
  hasChildren: boolean;
}

/** As move_category orders: those that nobody has placed come last, by id. */
const inOrder = (left: Category, right: Category): number =>
  (left.order_index || Number.POSITIVE_INFINITY) -
    (right.order_index || Number.POSITIVE_INFINITY) || left.id - right.id;

const childrenOf = (all: readonly Category[], parent: number | null): Category[] =>
  all.filter((one) => one.parent === parent).sort(inOrder);

/** The tree from top to bottom, each category before those below it. */
export function treeRows(
  all: readonly Category[],
  parent: number | null = null,
  depth = 0,
): TreeRow[] {
  const level = childrenOf(all, parent);
  return level.flatMap((one, place) => {
    const below = treeRows(all, one.id, depth + 1);
    const row = {
      category: one,
      depth,
      position: place + 1,
      neighbours: level.length,
      hasChildren: below.length > 0,
    };
    return [row, ...below];
  });
}

/** Whether a category is the other one or stands somewhere below it. */
export function isWithin(all: readonly Category[], id: number, ancestor: number): boolean {
  if (id === ancestor) return true;
  const parent = all.find((one) => one.id === id)?.parent ?? null;
  return parent !== null && isWithin(all, parent, ancestor);
}

export interface Place {
  parent: number | null;
  /** From 1 among the new neighbours. */
  position: number;
}

/**
 * Where a category goes that is dropped on another: to its place where both have the same parent;
 * into it where it stands at the top or holds others; else before it. Null where it cannot go.
 */
export function dropPlace(
  all: readonly Category[],
  draggedId: number,
  overId: number,
): Place | null {
  const dragged = all.find(({ id }) => id === draggedId);
  const over = all.find(({ id }) => id === overId);
  if (!dragged || !over || isWithin(all, overId, draggedId)) return null;
  const place = (parent: number | null) =>
    childrenOf(all, parent).findIndex(({ id }) => id === overId) + 1;
  if (dragged.parent === over.parent) return { parent: over.parent, position: place(over.parent) };
  const inside = childrenOf(all, over.id);
  if (over.parent === null || inside.length > 0)
    return { parent: over.id, position: inside.length + 1 };
  return { parent: over.parent, position: place(over.parent) };
}
