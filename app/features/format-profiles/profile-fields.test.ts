import { describe, expect, test } from "vitest";
import { ITEM_TYPES } from "~/domain/item-types";
import { overrideOf, parseRange, profileFields, rangeText, withOverride } from "./profile-fields";

const essay = ITEM_TYPES.find(({ type }) => type === "write_essay");

describe("the fields of a format profile", () => {
  test.each([
    ["30", 30],
    [" 30 – 40 ", [30, 40]],
    ["30-40", [30, 40]],
    ["30 to 40", [30, 40]],
    ["7.5", 7.5],
    ["40-30", null],
    ["", null],
    ["thirty", null],
    ["1-2-3", null],
    ["-5", null],
  ])("%j is read as %j", (text, range) => {
    expect(parseRange(text)).toEqual(range);
  });

  test("are those that the type has, with what is only believed marked", () => {
    const fields = essay ? profileFields(essay) : [];
    expect(fields.map(({ label, current }) => [label, rangeText(current)])).toContainEqual([
      "Words of an answer",
      "200–300",
    ]);
    expect(fields.find(({ name }) => name === "traits.content")).toMatchObject({
      current: 6,
      unconfirmed: "how the 26 points are split",
    });
    expect(fields.some(({ name }) => name === "mediaSeconds")).toBe(false);
  });

  test("are set and taken back one by one", () => {
    const once = withOverride({}, "answerWords", [180, 260]);
    const twice = withOverride(once, "traits.content", 3);
    expect(twice).toEqual({ answerWords: [180, 260], traits: { content: 3 } });
    expect(overrideOf(twice, "traits.content")).toBe(3);
    expect(overrideOf(twice, "answerWords")).toEqual([180, 260]);
    expect(
      withOverride(withOverride(twice, "traits.content", undefined), "answerWords", undefined),
    ).toEqual({});
  });

  test("a value of the wrong kind is not taken", () => {
    expect(withOverride({}, "answerWords", 5)).toEqual({});
  });
});
