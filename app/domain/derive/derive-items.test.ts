import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapNumbers } from "../gaps";
import { BUILT_IN_PROFILE, itemOf } from "../profile/format-profile";
import { questionProblems } from "../question-problems";
import { selfTest } from "../self-test";
import { countWords } from "../words";
import { DERIVED_TYPES, deriveItems } from "./derive-items";

const text = `The cones of some pine trees do not open when they are ripe. They are sealed with resin and can hang on the
branch for twenty years. Only the heat of a forest fire melts the resin, and a few hours after the flames have passed the seeds
fall on to ground that is free of rivals and rich in ash. Where every small fire is put out at once, such forests grow old, and dead
wood collects below them. The fire that finally comes is then so hot that it burns the cones as well.`;
const derive = (of: string, seed = "1") =>
  deriveItems({ title: "A forest that waits", text: of }, DERIVED_TYPES, BUILT_IN_PROFILE, seed);

const word = fc
  .array(fc.constantFrom(..."aeioulnrstmdgk"), { minLength: 1, maxLength: 9 })
  .map((letters) => letters.join(""));
const sentence = fc
  .tuple(fc.constantFrom("The", "A", "Every", "“Our"), fc.array(word, { maxLength: 22 }))
  .chain(([start, words]) =>
    fc.constantFrom(".", "?", "!", ".”").map((end) => `${[start, ...words].join(" ")}${end}`),
  );
const passage = fc
  .array(sentence, { maxLength: 14 })
  .chain((sentences) => fc.constantFrom(" ", "\n\n").map((gap) => sentences.join(gap)));

describe("items derived from a text", () => {
  test("of the sample passage there is one of nearly every type", () => {
    const { proposals, refusals } = derive(text);
    const made = new Set(proposals.map(({ module, type }) => `${module}/${type}`));
    expect([...made, ...refusals.map(({ module, type }) => `${module}/${type}`)].sort()).toEqual(
      [...DERIVED_TYPES].sort(),
    );
    expect(made.size).toBeGreaterThanOrEqual(7);
    expect(proposals[0]?.title).toBe("A forest that waits (RWFIB)");
  });

  test("lack nothing but a recording, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(passage, fc.string({ maxLength: 600 })), fc.string(), (any, seed) => {
        for (const { module, type, content, missing } of derive(any, seed).proposals) {
          expect(questionProblems(module, { type, ...content }, "audio")).toEqual([]);
          expect(missing.every(({ path }) => path === "media_id")).toBe(true);
        }
      }),
    );
  });

  test("can be won by their key, whatever the text", () => {
    fc.assert(
      fc.property(passage, (any) => {
        for (const { module, type, content } of derive(any).proposals) {
          const item = itemOf(BUILT_IN_PROFILE, module, type);
          expect(item && selfTest(item, { type, ...content }).passed).toBe(true);
        }
      }),
    );
  });

  test("keep to the limits of their type", () => {
    fc.assert(
      fc.property(passage, (any) => {
        for (const { module, type, content } of derive(any).proposals) {
          const item = itemOf(BUILT_IN_PROFILE, module, type);
          const most = item?.prompt?.maxWords ?? Number.POSITIVE_INFINITY;
          expect(countWords(content.prompt_text ?? "")).toBeLessThanOrEqual(most);
          if (type === "write_from_dictation") {
            expect(countWords(content.transcript ?? "")).toBeGreaterThanOrEqual(6);
            expect(countWords(content.transcript ?? "")).toBeLessThanOrEqual(15);
          }
          const words = (content.prompt_text ?? "").split(" ");
          const gaps = words.flatMap((one, index) => (gapNumbers(one).length > 0 ? [index] : []));
          for (const [index, gap] of gaps.slice(1).entries())
            expect(gap - (gaps[index] ?? 0)).toBeGreaterThan(5);
        }
      }),
    );
  });

  test("are the same for the same seed, and others for another", () => {
    expect(derive(text, "7")).toEqual(derive(text, "7"));
    expect(derive(text, "7")).not.toEqual(derive(text, "8"));
  });

  test("of an empty text there are none, each with its reason", () => {
    const { proposals, refusals } = derive("  ");
    expect(proposals).toEqual([]);
    expect(refusals).toHaveLength(DERIVED_TYPES.length);
  });
});
