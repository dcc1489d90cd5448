import { describe, expect, test } from "vitest";
import { ITEM_TYPES, type ItemType } from "~/domain/item-types";
import { BUILT_IN_PROFILE, itemOf, withOverrides } from "~/domain/profile/format-profile";
import { phasesOf } from "./phases";

function item(module: ItemType["module"], type: string, profile = BUILT_IN_PROFILE): ItemType {
  const found = itemOf(profile, module, type);
  if (!found) throw new Error(`${module}/${type}`);
  return found;
}

const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");
const line = (of: ItemType, text = "", hasSound = of.media !== null) =>
  phasesOf(of, text, hasSound)
    .map(({ kind, seconds }) => (seconds === null ? kind : `${kind} ${seconds}`))
    .join(", ");

describe("the phases of an item", () => {
  test("of a text read aloud grow with the text", () => {
    const readAloud = item("speaking", "read_aloud");
    expect(line(readAloud, words(60))).toBe("prepare 40, beep 0.5, record 40");
    expect(line(readAloud, words(30))).toBe("prepare 35, beep 0.5, record 35");
    expect(line(readAloud, "")).toBe("prepare 30, beep 0.5, record 30");
  });

  test("of a spoken answer to a recording: it plays first, then there is time to think", () => {
    expect(line(item("speaking", "repeat_sentence"))).toBe("wait 3, listen, beep 0.5, record 15");
    expect(line(item("speaking", "retell_lecture"))).toBe(
      "wait 3, listen, prepare 10, beep 0.5, record 40",
    );
  });

  test("of a listening item with time to read: the reading comes first", () => {
    expect(line(item("listening", "multiple_choice_multiple"))).toBe("prepare 7, listen, answer");
    expect(line(item("listening", "summarize_spoken_text"))).toBe("wait 10, listen, answer 600");
  });

  test("of a part with one clock for all its items have no clock of their own", () => {
    expect(line(item("reading", "reorder_paragraphs"))).toBe("answer");
    expect(line(item("writing", "write_essay"))).toBe("answer 1200");
  });

  test("of a draft without its recording leave the listening out", () => {
    expect(line(item("listening", "write_from_dictation"), "", false)).toBe("answer");
  });

  test("take every time from the profile", () => {
    const profile = withOverrides(BUILT_IN_PROFILE, {
      version: "next",
      effectiveFrom: "2027-01-01",
      overrides: {
        "speaking/retell_lecture": { prepareSeconds: 12, answerSeconds: 50, playAfterSeconds: 0 },
      },
    });
    expect(line(item("speaking", "retell_lecture", profile))).toBe(
      "listen, prepare 12, beep 0.5, record 50",
    );
  });

  test.each(ITEM_TYPES)("of $module/$type end with exactly one answer", (type) => {
    const kinds = phasesOf(type, "", true).map(({ kind }) => kind);
    expect(["record", "answer"]).toContain(kinds.at(-1));
    expect(kinds.filter((kind) => kind === "record" || kind === "answer")).toHaveLength(1);
  });
});
