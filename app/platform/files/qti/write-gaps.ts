import type { Interaction } from "~/domain/exchange/exchange-item";
import { splitAtGaps } from "~/domain/gaps";
import { responseDeclaration, sumOf } from "./responses";
import { element, escaped, paragraphs } from "./xml-text";

/** The parts of an item that depend on how it is answered. */
export interface WrittenInteraction {
  declarations: string;
  /** What stands in the body after the media; with the item's own text where `holdsText`. */
  body: string;
  holdsText?: boolean;
  processing: string;
}

const withGaps = (text: string | null | undefined, gap: (number: string) => string) =>
  paragraphs(text, (line) =>
    splitAtGaps(line)
      .map((part) => ("gap" in part ? gap(part.gap) : escaped(part.words)))
      .join(""),
  );

type Of<Kind extends Interaction["kind"]> = Extract<Interaction, { kind: Kind }>;

/** Words dragged from one bank. */
export function writeGapMatch(text: string | null | undefined, { bank, answers }: Of<"gap_match">) {
  const pairs = Object.entries(answers).map(([gap, word]) => `W${bank.indexOf(word) + 1} G${gap}`);
  const words = bank.map((word, place) =>
    element("qti-gap-text", { identifier: `W${place + 1}`, "match-max": 1 }, escaped(word)),
  );
  return {
    declarations: responseDeclaration({
      identifier: "RESPONSE",
      cardinality: "multiple",
      baseType: "directedPair",
      correct: pairs,
      points: pairs.map((pair) => [pair, 1] as const),
    }),
    body: element(
      "qti-gap-match-interaction",
      { "response-identifier": "RESPONSE" },
      ...words,
      withGaps(text, (gap) => element("qti-gap", { identifier: `G${gap}` })),
    ),
    holdsText: true,
    processing: sumOf(["RESPONSE"]),
  } satisfies WrittenInteraction;
}

/** A list of words for each gap. */
export function writeDropDowns(
  text: string | null | undefined,
  { lists, answers }: Of<"inline_choice">,
) {
  const name = (gap: string, word: string) => `G${gap}_${(lists[gap] ?? []).indexOf(word) + 1}`;
  const gaps = Object.keys(lists);
  return {
    declarations: gaps
      .map((gap) => {
        const right = answers[gap];
        const correct = right === undefined ? [] : [name(gap, right)];
        return responseDeclaration({
          identifier: `GAP${gap}`,
          cardinality: "single",
          baseType: "identifier",
          correct,
          points: correct.map((key) => [key, 1] as const),
        });
      })
      .join(""),
    body: withGaps(text, (gap) =>
      element(
        "qti-inline-choice-interaction",
        { "response-identifier": `GAP${gap}` },
        ...(lists[gap] ?? []).map((word) =>
          element("qti-inline-choice", { identifier: name(gap, word) }, escaped(word)),
        ),
      ),
    ),
    holdsText: true,
    processing: sumOf(gaps.map((gap) => `GAP${gap}`)),
  } satisfies WrittenInteraction;
}

/** Words to type, each with its accepted spellings. */
export function writeTypedGaps(text: string | null | undefined, { answers }: Of<"text_gaps">) {
  return {
    declarations: Object.entries(answers)
      .map(([gap, spellings]) =>
        responseDeclaration({
          identifier: `GAP${gap}`,
          cardinality: "single",
          baseType: "string",
          correct: spellings.slice(0, 1),
          points: spellings.map((spelling) => [spelling, 1] as const),
        }),
      )
      .join(""),
    body: withGaps(text, (gap) =>
      element("qti-text-entry-interaction", { "response-identifier": `GAP${gap}` }),
    ),
    holdsText: true,
    processing: sumOf(Object.keys(answers).map((gap) => `GAP${gap}`)),
  } satisfies WrittenInteraction;
}
