import { expect, test } from "vitest";
import { countBy } from "./facets";

const facets = [
  { type: "a", difficulty: "Easy", is_active: true, n: 3 },
  { type: "a", difficulty: "Hard", is_active: false, n: 2 },
  { type: "b", difficulty: "Easy", is_active: false, n: 5 },
];

test("each value is counted under the other filters", () => {
  const counts = countBy(facets, { type: ["a"], difficulty: ["Easy"] });
  expect(counts.total).toBe(3);
  expect([...counts.type]).toEqual([
    ["a", 3],
    ["b", 5],
  ]);
  expect([...counts.difficulty]).toEqual([
    ["Easy", 3],
    ["Hard", 2],
  ]);
  expect([...counts.is_active]).toEqual([[true, 3]]);
});
