import { expect, test } from "vitest";
import { tidyOpenKey } from "./open-answers";

test.each([
  [{ sampleAnswer: "", keyPoints: ["cost", " "] }, { keyPoints: ["cost"] }],
  [{ sampleAnswer: "One sentence.", keyPoints: [] }, { sampleAnswer: "One sentence." }],
  [{ correct: [] }, { correct: [] }],
  [{}, {}],
  [null, null],
])("a key of %j is kept as %j", (key, kept) => {
  expect(tidyOpenKey(key)).toEqual(kept);
});
