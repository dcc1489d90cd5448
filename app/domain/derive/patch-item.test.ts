import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUILT_IN_PROFILE } from "../profile/format-profile";
import { questionProblems } from "../question-problems";
import { DERIVED_TYPES, deriveItems } from "./derive-items";
import { patchItem } from "./patch-item";
import { changesBetween } from "./word-diff";

const before =
  "The tide follows the moon, and fishermen follow the tide. Every harbour keeps a table of the hours at which water returns.";
const none = { prompt_text: null, transcript: null, options: null, key: {} };

describe("a correction of the source", () => {
  test("reaches the items that hold the place, and no other", () => {
    const after = before.replace("table", "printed table");
    const reads = (prompt_text: string) => ({ ...none, prompt_text });
    expect(patchItem("speaking", "read_aloud", reads(before), before, after)).toEqual({
      state: "patched",
      content: reads(after),
    });
    const [first = ""] = before.split(/(?<=\.) /);
    expect(patchItem("speaking", "read_aloud", reads(first), before, after)).toEqual({
      state: "unchanged",
    });
  });

  test("keeps gap marks, and the right word of a gap follows", () => {
    const content = {
      ...none,
      prompt_text: "The {{1}} follows the moon, and {{2}} follow the tide.",
      options: { blanks: { "1": ["tide", "wave"], "2": ["fishermen", "sailors"] } },
      key: { blanks: { "1": "tide", "2": "fishermen" } },
    };
    const type = "reading_writing_fill_blanks";
    const after = before.replace("fishermen follow", "fishers still follow");
    expect(patchItem("reading", type, content, before, after).state).toBe("impossible");
    const one = before.replace("fishermen", "fishers").replace("moon,", "moon;");
    expect(patchItem("reading", type, content, before, one)).toEqual({
      state: "patched",
      content: {
        ...none,
        prompt_text: "The {{1}} follows the moon; and {{2}} follow the tide.",
        options: { blanks: { "1": ["tide", "wave"], "2": ["fishers", "sailors"] } },
        key: { blanks: { "1": "tide", "2": "fishers" } },
      },
    });
    expect(
      patchItem("reading", type, content, before, before.replace("fishermen", "sailors")),
    ).toEqual({
      state: "impossible",
      reason: "the corrected word “sailors” is already a wrong one of gap 2.",
    });
  });

  test("moves the wrong words of a text along with the right ones", () => {
    const content = {
      ...none,
      prompt_text: "Every harbour keeps a table of the days at which water returns.",
      transcript: "Every harbour keeps a table of the hours at which water returns.",
      key: { words: [{ index: 7, shown: "days", said: "hours" }] },
    };
    const after = before.replace("keeps a table", "keeps its own table");
    expect(patchItem("listening", "highlight_incorrect_words", content, before, after)).toEqual({
      state: "patched",
      content: {
        ...none,
        prompt_text: "Every harbour keeps its own table of the days at which water returns.",
        transcript: "Every harbour keeps its own table of the hours at which water returns.",
        key: { words: [{ index: 8, shown: "days", said: "hours" }] },
      },
    });
  });

  test("that the item words differently is left to a person", () => {
    const content = { ...none, prompt_text: "The tide obeys the moon, and fishermen follow." };
    const after = before.replace("follows", "trails");
    expect(patchItem("speaking", "read_aloud", content, before, after)).toEqual({
      state: "impossible",
      reason: "the item words the corrected place differently.",
    });
  });

  test("of any derived item gives a sound item, or a reason", () => {
    const source = `${before} Lamps burn along the quay. Boats leave before dawn and return heavy with silver fish, while children wait beside the nets and count them aloud.`;
    const words = source.split(" ");
    const { proposals } = deriveItems(
      { title: "T", text: source },
      DERIVED_TYPES,
      BUILT_IN_PROFILE,
      "1",
    );
    expect(proposals.length).toBeGreaterThan(4);
    fc.assert(
      fc.property(
        fc.nat(words.length - 1),
        fc.nat(3),
        fc.array(fc.constantFrom("slow", "water,", "tide", "Under."), { maxLength: 3 }),
        (at, cut, put) => {
          const after = [...words.slice(0, at), ...put, ...words.slice(at + cut)].join(" ");
          for (const { module, type, content } of proposals) {
            const patch = patchItem(module, type, content, source, after);
            if (patch.state === "patched")
              expect(questionProblems(module, { type, ...patch.content }, "audio")).toEqual([]);
          }
        },
      ),
    );
  });
});

test("changes between two texts turn the one into the other", () => {
  const texts = fc.array(fc.constantFrom<string>("a", "b", "c", "d"), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (left, right) => {
      const result: string[] = [...left];
      for (const { from, to, words } of changesBetween(left, right).toReversed())
        result.splice(from, to - from, ...words);
      expect(result).toEqual(right);
    }),
  );
});
