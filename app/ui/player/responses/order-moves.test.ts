import { expect, test } from "vitest";
import { putBox, shiftBox } from "./order-moves";

test("a box goes from the source to any place of the target, and back", () => {
  expect(putBox(["A", "B"], "C", { list: "target", at: 1 })).toEqual(["A", "C", "B"]);
  expect(putBox(["A", "C", "B"], "C", { list: "source" })).toEqual(["A", "B"]);
});

test("a box of the target takes the place of the one it is dropped on", () => {
  expect(putBox(["A", "B", "C"], "A", { list: "target", at: 2 })).toEqual(["B", "C", "A"]);
  expect(putBox(["A", "B", "C"], "C", { list: "target", at: 0 })).toEqual(["C", "A", "B"]);
});

test("a box moves up and down and stays at the ends", () => {
  expect(shiftBox(["A", "B"], "B", -1)).toEqual(["B", "A"]);
  expect(shiftBox(["A", "B"], "B", 1)).toEqual(["A", "B"]);
  expect(shiftBox(["A", "B"], "C", 1)).toEqual(["A", "B"]);
});
