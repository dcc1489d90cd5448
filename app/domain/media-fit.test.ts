import { expect, it } from "vitest";
import { findItemType } from "./item-types";
import { fitFindings, itemTypeOfUse, mediaRules } from "./media-fit";

const dictation = itemTypeOfUse({ kind: "listening_question", type: "write_from_dictation" });
const findings = (type: "audio" | "image", duration: number | null) => {
  if (!dictation) throw new Error("there is no such type");
  return fitFindings(dictation, { type, duration });
};

it("takes a recording of the usual length, with a tenth of tolerance", () => {
  expect(findings("audio", 4)).toEqual([]);
  expect(findings("audio", 5.4)).toEqual([]);
  expect(findings("audio", null)).toEqual([]);
});

it("says what is unusual", () => {
  expect(findings("audio", 6.3)).toEqual([
    "Write from Dictation usually plays 3 to 5 seconds; this has 6.3.",
  ]);
  expect(findings("image", null)).toEqual(["Write from Dictation needs an audio, not an image."]);
});

it("asks nothing of the media of a type that has none", () => {
  const item = findItemType("speaking", "read_aloud");
  expect(item && fitFindings(item, { type: "audio", duration: 900 })).toEqual([]);
  expect(itemTypeOfUse({ kind: "lesson", type: null })).toBeUndefined();
});

it("hands the database the same limits", () => {
  expect(mediaRules().items["listening/write_from_dictation"]).toEqual({
    kinds: ["audio"],
    seconds: [2.7, 5.5],
  });
  expect(mediaRules().items["speaking/read_aloud"]).toBeUndefined();
});
