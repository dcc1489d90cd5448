import type { ExchangeItem, Interaction } from "~/domain/exchange/exchange-item";
import { isUnfinished } from "~/domain/exchange/unfinished";
import { spacedWords } from "~/domain/words";
import { allOrNothing, responseDeclaration, sumOf } from "./responses";
import {
  type WrittenInteraction,
  writeDropDowns,
  writeGapMatch,
  writeTypedGaps,
} from "./write-gaps";
import { element, escaped, paragraphs } from "./xml-text";

type Of<Kind extends Interaction["kind"]> = Extract<Interaction, { kind: Kind }>;
const RESPONSE = { "response-identifier": "RESPONSE" };

/** What QTI takes for an identifier (IdentifierDType: an NCName of XML), kept to its common letters. */
const IDENTIFIER = /^[A-Za-z_][\w.-]*$/;

/** The identifiers of choices by their ids: the ids, or where QTI does not take all of them, the places. */
function identifiersOf(choices: readonly { id: string }[]): (id: string) => string {
  if (choices.every(({ id }) => IDENTIFIER.test(id))) return (id) => id;
  const places = new Map(choices.map(({ id }, place) => [id, `choice_${place + 1}`]));
  return (id) => places.get(id) ?? "none";
}

/** A choice's identifier, and beside it our id where QTI would not take it. */
const named = (id: string, identifier: string) =>
  identifier === id ? { identifier } : { identifier, "data-id": id };

function writeChoice({ several, choices, correct }: Of<"choice">): WrittenInteraction {
  const identifierOf = identifiersOf(choices);
  const right = correct.filter((id) => choices.some((one) => one.id === id)).map(identifierOf);
  const simple = choices.map(({ id, text, explanation }) =>
    element(
      "qti-simple-choice",
      named(id, identifierOf(id)),
      escaped(text),
      ...(explanation
        ? [
            element(
              "qti-feedback-inline",
              {
                "outcome-identifier": "FEEDBACK",
                identifier: identifierOf(id),
                "show-hide": "show",
              },
              escaped(explanation),
            ),
          ]
        : []),
    ),
  );
  return {
    declarations: responseDeclaration({
      identifier: "RESPONSE",
      cardinality: several ? "multiple" : "single",
      baseType: "identifier",
      correct: right,
      // A wrong choice takes a point away where several are right.
      points: several ? right.map((id) => [id, 1] as const) : [],
      other: -1,
    }),
    body: element(
      "qti-choice-interaction",
      { ...RESPONSE, shuffle: false, "max-choices": several ? 0 : 1 },
      ...simple,
    ),
    processing: several ? sumOf(["RESPONSE"]) : allOrNothing(),
  };
}

function writeOrder({ choices, order }: Of<"order">): WrittenInteraction {
  const identifierOf = identifiersOf(choices);
  return {
    declarations: responseDeclaration({
      identifier: "RESPONSE",
      cardinality: "ordered",
      baseType: "identifier",
      correct: order.map(identifierOf),
    }),
    body: element(
      "qti-order-interaction",
      { ...RESPONSE, shuffle: false },
      ...choices.map(({ id, text }) =>
        element("qti-simple-choice", named(id, identifierOf(id)), escaped(text)),
      ),
    ),
    processing: allOrNothing(),
  };
}

/** Every word can be clicked; what is really said goes along, which QTI itself has no word for. */
function writeHottext(
  text: string | null | undefined,
  { words }: Of<"hottext">,
): WrittenInteraction {
  const wrong = new Map(words.map((word) => [word.index, word]));
  const ids = words.map(({ index }) => `W${index}`);
  let next = 0;
  const drawn = (line: string) =>
    spacedWords(line)
      .map(({ word, space }) => {
        const { shown, said } = wrong.get(next) ?? {};
        const attributes = { identifier: `W${next}`, "data-shown": shown, "data-said": said };
        next += 1;
        return element("qti-hottext", attributes, escaped(word)) + escaped(space);
      })
      .join("");
  return {
    declarations: responseDeclaration({
      identifier: "RESPONSE",
      cardinality: "multiple",
      baseType: "identifier",
      correct: ids,
      points: ids.map((id) => [id, 1] as const),
      other: -1,
    }),
    body: element(
      "qti-hottext-interaction",
      { ...RESPONSE, "max-choices": 0 },
      paragraphs(text, drawn),
    ),
    holdsText: true,
    processing: sumOf(["RESPONSE"]),
  };
}

const writeShortText = ({ accepted }: Of<"short_text">): WrittenInteraction => ({
  declarations: responseDeclaration({
    identifier: "RESPONSE",
    cardinality: "single",
    baseType: "string",
    correct: accepted.slice(0, 1),
    points: accepted.map((answer) => [answer, 1] as const),
  }),
  body: element("p", {}, element("qti-text-entry-interaction", RESPONSE)),
  processing: sumOf(["RESPONSE"]),
});

/** Marked by hand: there is nothing to process. */
const writeOpen = (baseType: "string" | "file", body: string): WrittenInteraction => ({
  declarations: responseDeclaration({ identifier: "RESPONSE", cardinality: "single", baseType }),
  body,
  processing: "",
});

const writeText = () => writeOpen("string", element("qti-extended-text-interaction", RESPONSE));

/**
 * The declarations, the body and the processing of an item, by how it is answered; one that is not
 * finished is answered in writing.
 */
export function writeInteraction(item: ExchangeItem): WrittenInteraction {
  const { interaction, prompt_text } = item;
  if (isUnfinished(item)) return writeText();
  switch (interaction.kind) {
    case "choice":
      return writeChoice(interaction);
    case "order":
      return writeOrder(interaction);
    case "gap_match":
      return writeGapMatch(prompt_text, interaction);
    case "inline_choice":
      return writeDropDowns(prompt_text, interaction);
    case "text_gaps":
      return writeTypedGaps(prompt_text, interaction);
    case "hottext":
      return writeHottext(prompt_text, interaction);
    case "short_text":
      return writeShortText(interaction);
    case "extended_text":
      return writeText();
    case "upload":
      return writeOpen("file", element("qti-upload-interaction", { ...RESPONSE, type: "audio/*" }));
  }
}
