import { trimPunctuation } from "~/domain/answers/incorrect-words";
import type { ExchangeChoice, Interaction } from "~/domain/exchange/exchange-item";
import { wordsOf } from "~/domain/words";
import { textOf } from "./read-text";
import { childrenOf, descendants, type XmlElement } from "./xml-tree";

/** What an item declares about one of its responses. */
interface Declaration {
  cardinality: string;
  correct: string[];
  /** Values that are worth something. */
  mapped: string[];
}

const idOf = ({ attributes }: XmlElement) => attributes.identifier ?? "";

export function declarationsOf(item: XmlElement): Map<string, Declaration> {
  return new Map(
    childrenOf(item, "qti-response-declaration").map((node) => [
      idOf(node),
      {
        cardinality: node.attributes.cardinality ?? "single",
        correct: descendants(node, "qti-value").map((value) => textOf(value)),
        mapped: descendants(node, "qti-map-entry")
          .filter(({ attributes }) => Number(attributes["mapped-value"]) > 0)
          .map(({ attributes }) => attributes["map-key"] ?? ""),
      },
    ]),
  );
}

const NONE: Declaration = { cardinality: "single", correct: [], mapped: [] };

/** The right values of a response: those declared as correct, then others that score. */
const rightOf = ({ correct, mapped }: Declaration) => [...new Set([...correct, ...mapped])];

/** A choice's id: the one that this console wrote beside an identifier, else the identifier. */
const choiceId = (node: XmlElement) => node.attributes["data-id"] ?? idOf(node);

/** The ids of choices that a response names by their identifiers. */
function idsOf(interaction: XmlElement, identifiers: readonly string[]): string[] {
  const choices = descendants(interaction, "qti-simple-choice");
  const ids = new Map(choices.map((node) => [idOf(node), choiceId(node)]));
  return identifiers.map((identifier) => ids.get(identifier) ?? identifier);
}

const FEEDBACK = new Set(["qti-feedback-inline", "qti-feedback-block"]);

function choicesOf(interaction: XmlElement): ExchangeChoice[] {
  return descendants(interaction, "qti-simple-choice").map((node) => {
    const explanation = descendants(node, ...FEEDBACK)
      .map((part) => textOf(part))
      .join("\n");
    const text = textOf(node, ({ name }) => (FEEDBACK.has(name) ? "" : undefined));
    return { id: choiceId(node), text, ...(explanation && { explanation }) };
  });
}

/** The gaps of an item, as {{1}}, {{2}}, ... in the order of the text. */
export const GAPS = ["qti-inline-choice-interaction", "qti-text-entry-interaction", "qti-gap"];

type Declarations = Map<string, Declaration>;
const declared = (all: Declarations, node: XmlElement): Declaration =>
  all.get(node.attributes["response-identifier"] ?? "RESPONSE") ?? NONE;

function readGapMatch(node: XmlElement, all: Declarations): Interaction {
  const words = descendants(node, "qti-gap-text");
  const wordOf = new Map(words.map((word) => [idOf(word), textOf(word)]));
  const numberOf = new Map(
    descendants(node, "qti-gap").map((gap, place) => [idOf(gap), String(place + 1)]),
  );
  const pairs = rightOf(declared(all, node)).map((pair) => pair.split(/\s+/));
  const answers = pairs.flatMap(([word = "", gap = ""]) => {
    const [number, text] = [numberOf.get(gap), wordOf.get(word)];
    return number && text !== undefined ? [[number, text] as const] : [];
  });
  return { kind: "gap_match", bank: [...wordOf.values()], answers: Object.fromEntries(answers) };
}

function readInlineChoices(nodes: XmlElement[], all: Declarations): Interaction {
  const lists: Record<string, string[]> = {};
  const answers: Record<string, string> = {};
  nodes.forEach((node, place) => {
    const gap = String(place + 1);
    const choices = descendants(node, "qti-inline-choice");
    lists[gap] = choices.map((choice) => textOf(choice));
    const [right] = rightOf(declared(all, node));
    const chosen = choices.find((choice) => idOf(choice) === right);
    if (chosen) answers[gap] = textOf(chosen);
  });
  return { kind: "inline_choice", lists, answers };
}

function readTextEntries(
  nodes: XmlElement[],
  all: Declarations,
  hasTextAround: boolean,
): Interaction {
  const answers = nodes.map((node) => rightOf(declared(all, node)));
  if (nodes.length === 1 && !hasTextAround)
    return { kind: "short_text", accepted: answers[0] ?? [] };
  const byGap = answers.map((accepted, place) => [String(place + 1), accepted] as const);
  return { kind: "text_gaps", answers: Object.fromEntries(byGap) };
}

function readHottext(node: XmlElement, all: Declarations): Interaction {
  const right = new Set(rightOf(declared(all, node)));
  const marked: { index: number; shown: string; said: string }[] = [];
  // Words are counted over the text as it will be stored, of which hottexts may be only some.
  const plain = textOf(node, (part) =>
    part.name === "qti-hottext" ? `\u0001${idOf(part)}\u0001${textOf(part)}` : undefined,
  );
  const nodes = new Map(descendants(node, "qti-hottext").map((part) => [idOf(part), part]));
  wordsOf(plain).forEach((word, index) => {
    const [, id = "", shown = ""] = word.split("\u0001");
    const { "data-shown": exact, "data-said": said = "" } = nodes.get(id)?.attributes ?? {};
    if (right.has(id)) marked.push({ index, shown: exact ?? trimPunctuation(shown), said });
  });
  return { kind: "hottext", words: marked };
}

const INTERACTION = /^qti-.*-interaction$/;

/**
 * How an item is answered; null where it is answered in a way that no PTE item is.
 * @param hasTextAround  a field to type in stands within a sentence, not alone
 */
export function readInteraction(
  body: XmlElement,
  all: Declarations,
  hasTextAround: boolean,
): Interaction | null {
  const nodes = allInteractions(body).filter(({ name }) => name !== "qti-media-interaction");
  const [first] = nodes;
  if (!first) return null;
  if (nodes.some(({ name }) => name !== first.name)) return null;
  switch (first.name) {
    case "qti-inline-choice-interaction":
      return readInlineChoices(nodes, all);
    case "qti-text-entry-interaction":
      return readTextEntries(nodes, all, hasTextAround);
  }
  if (nodes.length > 1) return null;
  const response = declared(all, first);
  switch (first.name) {
    case "qti-choice-interaction":
      return {
        kind: "choice",
        several: response.cardinality === "multiple",
        choices: choicesOf(first),
        correct: idsOf(first, rightOf(response)),
      };
    case "qti-order-interaction":
      return {
        kind: "order",
        choices: choicesOf(first),
        order: idsOf(first, response.correct),
      };
    case "qti-gap-match-interaction":
      return readGapMatch(first, all);
    case "qti-hottext-interaction":
      return readHottext(first, all);
    case "qti-extended-text-interaction":
      return { kind: "extended_text" };
    case "qti-upload-interaction":
      return { kind: "upload" };
    default:
      return null;
  }
}

function allInteractions(node: XmlElement): XmlElement[] {
  return childrenOf(node).flatMap((child) => [
    ...(INTERACTION.test(child.name) ? [child] : []),
    ...allInteractions(child),
  ]);
}
