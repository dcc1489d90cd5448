import { describe, expect, it } from "vitest";
import type { Category } from "./category";
import { dropPlace, treeRows } from "./tree";

const one = (id: number, parent: number | null, order_index = 0): Category => ({
  id,
  parent,
  order_index,
  title: `Category ${id}`,
  code: `c${id}`,
  short_name: null,
  icon: null,
  color: null,
  question_count: 0,
  version: 1,
});
// 1 (3, 2), 7 (8), where 3 was put before 2.
const all = [one(7, null), one(1, null), one(2, 1, 2), one(3, 1, 1), one(8, 7)];

describe("the tree", () => {
  it("stands in order, what nobody placed last", () => {
    expect(treeRows(all).map(({ category: { id }, depth }) => [id, depth])).toEqual([
      [1, 0],
      [3, 1],
      [2, 1],
      [7, 0],
      [8, 1],
    ]);
    expect(treeRows([...all, one(4, 1), one(5, 1)])[3]).toMatchObject({
      category: { id: 4 },
      position: 3,
      neighbours: 4,
      hasChildren: false,
    });
  });
});

describe("dropping a category", () => {
  it.each<[string, number, number, unknown]>([
    ["on a neighbour: takes its place", 2, 3, { parent: 1, position: 1 }],
    ["on a neighbour at the top: takes its place", 7, 1, { parent: null, position: 1 }],
    ["on another section: goes into it, last", 2, 7, { parent: 7, position: 2 }],
    ["on a leaf elsewhere: goes before it", 8, 2, { parent: 1, position: 2 }],
    ["on itself: nowhere", 2, 2, null],
    ["on what is below it: nowhere", 1, 2, null],
  ])("%s", (_name, dragged, over, place) => {
    expect(dropPlace(all, dragged, over)).toEqual(place);
  });
});
