import { describe, expect, test } from "vitest";
import { addAnswers, answersOf, answerVariants } from "./answer-lists";

describe("accepted answers", () => {
  test("are read from a pasted list", () => {
    expect(answersOf("a clock\nwatch; timepiece, sundial / hourglass or stopwatch\n")).toEqual([
      "a clock",
      "watch",
      "timepiece",
      "sundial",
      "hourglass",
      "stopwatch",
    ]);
  });

  test("that count already are ignored", () => {
    expect(addAnswers(["a clock"], ["The Clock", "watch", "watch."])).toEqual({
      answers: ["a clock", "watch"],
      added: ["watch"],
      ignored: ["The Clock", "watch."],
    });
  });

  test.each([
    ["12", ["twelve"]],
    ["twenty-four hours", ["24 hours", "twenty four hours"]],
    ["colour", ["color"]],
    ["organization", ["organisation"]],
    ["the city centre", ["the city center"]],
    ["a surprise", []],
    ["promise", []],
    ["1.5", []],
    ["a clock", []],
  ])("%s suggests %j", (answer, variants) => {
    expect(answerVariants([answer])).toEqual(variants);
  });

  test("are not suggested twice", () => {
    expect(answerVariants(["12", "twelve"])).toEqual([]);
  });
});
