import { describe, expect, test } from "vitest";
import { ITEM_TYPES } from "../item-types";
import {
  BUILT_IN_PROFILE,
  itemOf,
  itemOverrides,
  type ProfileRow,
  profileInForce,
  profileOverrides,
} from "./format-profile";

const row = (profile_version: string, effective_from: string, overrides = {}): ProfileRow => ({
  profile_version,
  effective_from,
  overrides,
});

describe("the format profile", () => {
  test("is the built-in one until a version takes effect, then the latest of them", () => {
    const rows = [row("2027-b", "2027-06-01"), row("2027-a", "2027-01-01")];
    expect(profileInForce(rows, "2026-12-31")).toBe(BUILT_IN_PROFILE);
    expect(profileInForce(rows, "2027-01-01").version).toBe("2027-a");
    expect(profileInForce(rows, "2027-05-31").version).toBe("2027-a");
    expect(profileInForce(rows, "2028-01-01").version).toBe("2027-b");
  });

  test("takes over what a version says, wherever it stands, and leaves the rest", () => {
    const overrides = {
      "writing/write_essay": {
        answerWords: [180, 260],
        traits: { content: 3 },
        answerSeconds: 900,
      },
      "speaking/repeat_sentence": { mediaSeconds: [2, 12], perTest: 9 },
      "speaking/read_aloud": { promptWords: 75, silenceSeconds: 4 },
    } satisfies ProfileRow["overrides"];
    const profile = profileInForce([row("next", "2027-01-01", overrides)], "2027-01-01");
    const essay = itemOf(profile, "writing", "write_essay");
    expect(essay).toMatchObject({ answerWords: [180, 260], answerSeconds: 900, perTest: 1 });
    expect(essay?.form?.full).toEqual([180, 260]);
    expect(essay?.traits.find(({ name }) => name === "content")?.max).toBe(3);
    expect(essay?.traits.find(({ name }) => name === "spelling")?.max).toBe(2);
    expect(itemOf(profile, "speaking", "repeat_sentence")).toMatchObject({
      media: { kinds: ["audio"], seconds: [2, 12] },
      perTest: 9,
    });
    expect(itemOf(profile, "speaking", "read_aloud")?.prompt?.maxWords).toBe(75);
    expect(itemOf(profile, "reading", "reorder_paragraphs")).toBe(
      itemOf(BUILT_IN_PROFILE, "reading", "reorder_paragraphs"),
    );
  });

  test("a value that a version states is no longer only believed", () => {
    const overrides = { "reading/reorder_paragraphs": { optionCount: 4 } };
    const profile = profileInForce([row("next", "2027-01-01", overrides)], "2027-01-01");
    expect(itemOf(BUILT_IN_PROFILE, "reading", "reorder_paragraphs")?.unconfirmed).toHaveLength(1);
    expect(itemOf(profile, "reading", "reorder_paragraphs")?.unconfirmed).toEqual([]);
  });

  test.each([
    [{ "reading/unknown": {} }, "a type that does not exist"],
    [{ "reading/reorder_paragraphs": { boxes: 4 } }, "a value that does not exist"],
    [{ "reading/reorder_paragraphs": { optionCount: [5, 4] } }, "a range the wrong way round"],
    [{ "reading/reorder_paragraphs": { optionCount: -1 } }, "a negative number"],
  ])("refuses %j: %s", (overrides, _what) => {
    expect(profileOverrides.safeParse(overrides).success).toBe(false);
  });

  test("marks as unconfirmed only values that there are", () => {
    const known = new Set([...Object.keys(itemOverrides.shape), "form", "skills"]);
    for (const { unconfirmed } of ITEM_TYPES)
      for (const { field } of unconfirmed) expect(known).toContain(field);
  });
});
