import { describe, expect, test } from "vitest";
import { nextId } from "./next-id";
import { inRightOrder, shuffled } from "./paragraph-order";

const paragraphs = ["A", "B", "C"].map((id) => ({ id, text: id }));
const ids = (list: { id: string }[]) => list.map(({ id }) => id).join("");

describe("paragraphs", () => {
  test("stand in the order of the key, those it does not name last", () => {
    expect(ids(inRightOrder(paragraphs, ["C", "A"]))).toBe("CAB");
  });

  test("are never shuffled into the right order", () => {
    const stays = () => 0.999;
    expect(ids(shuffled(paragraphs, ["A", "B", "C"], stays))).not.toBe("ABC");
  });

  test("get the first letter that is free", () => {
    expect(nextId([{ id: "A" }, { id: "C" }])).toBe("B");
  });
});
