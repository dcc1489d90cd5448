import { expect, test } from "vitest";
import type { ThreadComment } from "./thread";
import { inReadingOrder } from "./tree";

const comment = (id: string, parent_id: string | null): ThreadComment => ({
  id,
  parent_id,
  author: { id: null, name: null },
  content: id,
  status: "visible",
  like_count: 0,
  version: 1,
  created_at: "2026-11-28T06:00:00Z",
  edited_at: null,
});

test("answers stand below what they answer; one whose parent is not shown stands alone", () => {
  const placed = inReadingOrder([
    comment("a", null),
    comment("b", null),
    comment("c", "a"),
    comment("d", "c"),
    comment("e", "not shown"),
  ]);
  expect(placed.map(({ comment: { id }, depth }) => `${id}${depth}`)).toEqual([
    "a0",
    "c1",
    "d2",
    "b0",
    "e0",
  ]);
});
