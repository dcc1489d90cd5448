import { describe, expect, it } from "vitest";
import { afterDrop, LIST_END, newDragId } from "./placing";

const entries = (ids: string) => [...ids].map((id) => ({ id }));
const order = (list: { id: string }[] | null) => list?.map(({ id }) => id).join("");

describe("dropping on the list abc what is b or x outside", () => {
  it.each<[string, string | null, string | undefined]>([
    [newDragId("x"), "b", "axbc"],
    [newDragId("x"), LIST_END, "abcx"],
    [newDragId("b"), "a", undefined],
    [newDragId("x"), null, undefined],
    ["c", "a", "cab"],
    ["a", LIST_END, "bca"],
    ["b", "b", undefined],
    ["gone", "a", undefined],
  ])("%s over %s gives %s", (dragged, over, expected) => {
    expect(order(afterDrop(entries("abc"), dragged, over, entries("bx")))).toBe(expected);
  });
});
