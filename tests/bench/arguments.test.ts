import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";

test("without arguments all parts are measured, at their full size", () => {
  expect(readArguments([])).toMatchObject({ learners: 1_000_000, attempts: 200_000 });
});

test("a part and a size are taken", () => {
  expect(readArguments(["--only", "legacy", "--attempts", "500"])).toMatchObject({
    only: "legacy",
    attempts: 500,
    learners: 1_000_000,
  });
});

test.each([
  [["--only", "legasy"], "--only must be one of start, bundle, "],
  [["--only="], "--only must be one of start"],
  [["--attempts", "many"], "--attempts must be a number of rows"],
  [["--attempts", "0"], "--attempts must be at least 1"],
  [["--posts", "1.5"], "--posts must be a whole number of rows"],
  [["--onyl", "legacy"], "npm run bench"],
  [["legacy"], "npm run bench"],
])("%j is refused with a sentence", (args, sentence) => {
  expect(() => readArguments(args)).toThrow(sentence);
});
