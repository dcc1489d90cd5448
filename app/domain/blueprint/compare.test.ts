import { describe, expect, it } from "vitest";
import { findItemType, ITEM_TYPES, type Module } from "../item-types";
import { compareWithRealTest } from "./compare";
import { itemPoints, itemSeconds } from "./item-time";

const typeOf = (module: Module, type: string) => {
  const found = findItemType(module, type);
  if (!found) throw new Error(`${module} has no ${type}`);
  return found;
};

describe("the time of an item", () => {
  it.each<[Module, string, number | null, number]>([
    // Preparation 35 s and answer 35 s on average.
    ["speaking", "read_aloud", null, 70],
    ["speaking", "repeat_sentence", 4, 19],
    ["writing", "write_essay", null, 1200],
    ["listening", "summarize_spoken_text", 80, 680],
  ])("%s/%s with a recording of %s s", (module, type, media, seconds) => {
    expect(itemSeconds(typeOf(module, type), media)).toBe(seconds);
  });

  it("is a share of the part's clock where the part has one for all", () => {
    const share = itemSeconds(typeOf("reading", "reorder_paragraphs"), null);
    // 26 minutes over 17.5 items.
    expect(Math.round(share)).toBe(89);
    const dictation = typeOf("listening", "write_from_dictation");
    expect(itemSeconds(dictation, 14) - itemSeconds(dictation, 4)).toBe(10);
  });
});

it("says what an item is worth", () => {
  expect(itemPoints(typeOf("speaking", "repeat_sentence"), 1)).toBe(13);
  expect(itemPoints(typeOf("reading", "fill_in_blanks"), 4)).toBe(4);
});

describe("a test beside the real one", () => {
  const entry = (module: Module, type: string, seconds = 60) => ({ module, type, seconds });

  it("counts by type and judges in words", () => {
    const board = compareWithRealTest(
      ITEM_TYPES,
      [
        entry("writing", "write_essay"),
        entry("writing", "write_essay"),
        entry("writing", "summarize_written_text"),
      ],
      "writing",
    );
    expect(board.types.map(({ words }) => words)).toEqual([
      "1 in the test, too few: the real test has 2.",
      "2 in the test, too many: the real test has 1.",
    ]);
    expect(board).toMatchObject({ tasks: null, parts: [], strangers: 0 });
  });

  it("adds up the minutes of the parts it covers whole", () => {
    const board = compareWithRealTest(
      ITEM_TYPES,
      Array.from({ length: 24 }, () => entry("reading", "fill_in_blanks")),
      "reading",
    );
    expect(board.parts).toMatchObject([{ title: "Part 2: Reading", value: 24, verdict: "within" }]);
  });

  it("counts apart what belongs to no type of the test", () => {
    const entries = [entry("reading", "fill_in_blanks"), entry("speaking", "unheard_of")];
    expect(compareWithRealTest(ITEM_TYPES, entries, "speaking").strangers).toBe(2);
    expect(compareWithRealTest(ITEM_TYPES, entries, null)).toMatchObject({
      strangers: 1,
      tasks: { value: 1, verdict: "below" },
    });
  });
});
