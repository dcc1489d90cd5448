import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextId } from "./next-id";
import {
  addBoxes,
  boxesOf,
  inRightOrder,
  moveBox,
  removeBox,
  shuffled,
  splitIntoBoxes,
} from "./paragraph-edits";
import { paragraphProblems } from "./paragraphs";

const paragraphs = ["A", "B", "C"].map((id) => ({ id, text: id }));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join("");

describe("paragraphs", () => {
  test("stand in the order of the key, those it does not name last", () => {
    expect(ids(inRightOrder(paragraphs, ["C", "A"]))).toBe("CAB");
  });

  test("are shuffled the same way for everybody, and another way the next time", () => {
    const once = shuffled(paragraphs, ["A", "B", "C"]);
    expect(ids(shuffled(paragraphs, ["A", "B", "C"]))).toBe(ids(once));
    expect(ids(shuffled(once, ["A", "B", "C"]))).not.toBe(ids(once));
  });

  test("get the first letter that is free", () => {
    expect(nextId([{ id: "A" }, { id: "C" }])).toBe("B");
  });

  test("come from the lines of a text, or from its sentences", () => {
    expect(splitIntoBoxes("First.\n\n Then.\nLast.")).toEqual(["First.", "Then.", "Last."]);
    expect(splitIntoBoxes("It rose by 2.5 m. Then it fell! Why?")).toEqual([
      "It rose by 2.5 m.",
      "Then it fell!",
      "Why?",
    ]);
    expect(splitIntoBoxes(" ")).toEqual([]);
  });
});

test("whatever is added, moved and removed, each box has its place and the order is not given away", () => {
  const step = fc.tuple(fc.constantFrom("add", "move", "remove"), fc.nat(9), fc.nat(9));
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 6 }),
      fc.array(step, { maxLength: 12 }),
      (count, steps) => {
        let next = count;
        let boxes = boxesOf(Array.from({ length: count }, (_, index) => `Box ${index}.`));
        for (const [kind, at, to] of steps) {
          if (kind === "add")
            boxes = addBoxes(boxes, [`Box ${next++}.`], at % (boxes.right.length + 1));
          if (kind === "move") boxes = moveBox(boxes, at % boxes.right.length, to);
          if (kind === "remove" && boxes.right.length > 3)
            boxes = removeBox(boxes, boxes.right[at % boxes.right.length] ?? "");
          expect(paragraphProblems({ paragraphs: boxes.shown }, { order: boxes.right })).toEqual(
            [],
          );
        }
      },
    ),
  );
});
