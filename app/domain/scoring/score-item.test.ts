import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemNames, validItems } from "../../../tests/support/valid-items.ts";
import { ITEM_TYPES } from "../item-types";
import { BUILT_IN_PROFILE } from "../profile/format-profile";
import type { QuestionContent } from "../question-problems";
import { type CandidateResponse, candidateResponse } from "./candidate-response";
import { scoreItem } from "./score-item";

const responses: fc.Arbitrary<CandidateResponse> = fc.oneof(
  fc.record({
    kind: fc.constant("choices" as const),
    chosen: fc.array(fc.constantFrom("A", "B", "C", "D", "Z")),
  }),
  fc.record({
    kind: fc.constant("order" as const),
    order: fc.array(fc.constantFrom("A", "B", "C", "D", "Z")),
  }),
  fc.record({
    kind: fc.constant("gaps" as const),
    answers: fc.dictionary(
      fc.constantFrom("1", "2", "9"),
      fc.constantFrom("level", "before", " LEVEL ", "x", ""),
    ),
  }),
  fc.record({ kind: fc.constant("words" as const), indexes: fc.array(fc.nat(8)) }),
  fc.record({ kind: fc.constant("text" as const), text: fc.string() }),
  fc.record({ kind: fc.constant("speech" as const), seconds: fc.nat(90) }),
);

const names = fc.constantFrom(...itemNames);

function typed(name: (typeof itemNames)[number]) {
  const item = BUILT_IN_PROFILE.items.get(name);
  if (!item) throw new Error(`There is no type ${name}.`);
  const content: QuestionContent = { type: item.type, ...validItems[name] };
  return { item, content };
}

describe("the scorer", () => {
  test("keeps every score between 0 and its maximum, and the reasons add up to it", () => {
    fc.assert(
      fc.property(names, responses, (name, response) => {
        const { item, content } = typed(name);
        const { points, max, reasons } = scoreItem(item, content, response);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(max);
        const sum = reasons.reduce((total, reason) => total + reason.points, 0);
        expect(points).toBe(Math.max(0, sum));
      }),
    );
  });

  test("does not care in which order options, gaps or words were chosen, or how often", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("A", "B", "C", "D")), (chosen) => {
        const { item, content } = typed("reading/multiple_choice_multiple");
        const score = (ids: string[]) =>
          scoreItem(item, content, { kind: "choices", chosen: ids }).points;
        expect(score([...chosen, ...chosen].reverse())).toBe(score(chosen));
      }),
    );
  });

  test("gives a better answer to a dictation no fewer points", () => {
    const { item, content } = typed("listening/write_from_dictation");
    const score = (text: string) => scoreItem(item, content, { kind: "text", text }).points;
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("libraries", "lend", "more", "than", "books"),
        (text, word) => {
          expect(score(`${text} ${word}`)).toBeGreaterThanOrEqual(score(text));
        },
      ),
    );
  });

  test("counts an answer of another kind as none", () => {
    for (const name of itemNames) {
      const { item, content } = typed(name);
      const other: CandidateResponse =
        item.response === "single_choice"
          ? { kind: "text", text: "B" }
          : { kind: "choices", chosen: ["B"] };
      if (item.response !== "multiple_choice")
        expect(scoreItem(item, content, other).points).toBe(0);
    }
  });

  test("never fails on what is stored or sent", () => {
    const anything = fc.record({
      prompt_text: fc.option(fc.string()),
      transcript: fc.option(fc.string()),
      options: fc.jsonValue(),
      key: fc.jsonValue(),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...ITEM_TYPES),
        anything,
        responses,
        (item, content, response) => {
          expect(
            scoreItem(item, content, candidateResponse.parse(response)).points,
          ).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
