import { expect, it } from "vitest";
import { fitFindings, itemTypeOfUse, mediaRules } from "./media-fit";
import { BUILT_IN_PROFILE, itemOf, withOverrides } from "./profile/format-profile";

const dictation = itemTypeOfUse(BUILT_IN_PROFILE, {
  kind: "listening_question",
  type: "write_from_dictation",
});
const findings = (type: "audio" | "image", duration: number | null) => {
  if (!dictation) throw new Error("there is no such type");
  return fitFindings(dictation, { type, duration });
};

it("takes a recording of the usual length", () => {
  expect(findings("audio", 4)).toEqual([]);
  expect(findings("audio", 5)).toEqual([]);
  expect(findings("audio", null)).toEqual([]);
});

it("says what is unusual", () => {
  expect(findings("audio", 6.3)).toEqual([
    "Write from Dictation usually plays 3 to 5 seconds; this has 6.3.",
  ]);
  expect(findings("image", null)).toEqual(["Write from Dictation needs an audio, not an image."]);
});

it("asks nothing of the media of a type that has none", () => {
  const item = itemOf(BUILT_IN_PROFILE, "speaking", "read_aloud");
  expect(item && fitFindings(item, { type: "audio", duration: 900 })).toEqual([]);
  expect(itemTypeOfUse(BUILT_IN_PROFILE, { kind: "lesson", type: null })).toBeUndefined();
});

it("hands the database the limits of the profile in force", () => {
  const changed = withOverrides(BUILT_IN_PROFILE, {
    version: "next",
    effectiveFrom: "2027-01-01",
    overrides: { "listening/write_from_dictation": { mediaSeconds: [2, 8] } },
  });
  const limits = (profile: typeof changed) =>
    mediaRules(profile).items["listening/write_from_dictation"];
  expect(limits(BUILT_IN_PROFILE)).toEqual({ kinds: ["audio"], seconds: [3, 5] });
  expect(limits(changed)).toEqual({ kinds: ["audio"], seconds: [2, 8] });
  expect(mediaRules(changed).items["speaking/read_aloud"]).toBeUndefined();
});
