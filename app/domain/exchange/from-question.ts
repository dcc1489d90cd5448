import { choiceShape } from "../answers/choices";
import { dropDownShape } from "../answers/drop-downs";
import { incorrectWordShape } from "../answers/incorrect-words";
import { acceptedAnswerShape, openShape } from "../answers/open-answers";
import { paragraphShape } from "../answers/paragraphs";
import { typedGapShape } from "../answers/typed-gaps";
import { wordBankShape } from "../answers/word-bank";
import { findItemType } from "../item-types";
import type { ExchangeItem, Interaction } from "./exchange-item";
import type { ExchangeQuestion } from "./exchange-question";

function choiceInteraction({ options, key }: ExchangeQuestion, several: boolean): Interaction {
  const { choices } = choiceShape.options.parse(options);
  const { correct, explanations = {} } = choiceShape.key.parse(key);
  const explained = choices.map((choice) => {
    const explanation = explanations[choice.id];
    return explanation ? { ...choice, explanation } : choice;
  });
  return { kind: "choice", several, choices: explained, correct };
}

function interactionOf(question: ExchangeQuestion): Interaction {
  const { module, type, options, key, transcript } = question;
  const item = findItemType(module, type);
  switch (item?.response) {
    case "single_choice":
    case "multiple_choice":
      return choiceInteraction(question, item.response === "multiple_choice");
    case "paragraph_order": {
      const { paragraphs } = paragraphShape.options.parse(options);
      return { kind: "order", choices: paragraphs, order: paragraphShape.key.parse(key).order };
    }
    case "word_bank": {
      const { bank } = wordBankShape.options.parse(options);
      return { kind: "gap_match", bank, answers: wordBankShape.key.parse(key).blanks };
    }
    case "drop_downs": {
      const { blanks: lists } = dropDownShape.options.parse(options);
      return { kind: "inline_choice", lists, answers: dropDownShape.key.parse(key).blanks };
    }
    case "typed_gaps":
      return { kind: "text_gaps", answers: typedGapShape.key.parse(key).blanks };
    case "incorrect_words":
      return { kind: "hottext", words: incorrectWordShape.key.parse(key).words };
    case "dictation":
      return { kind: "short_text", accepted: transcript ? [transcript] : [] };
    case "short_answer":
      return { kind: "short_text", accepted: acceptedAnswerShape.key.parse(key).accepted };
    case "speech":
      return { kind: "upload", ...openShape.key.parse(key ?? {}) };
    default:
      return { kind: "extended_text", ...openShape.key.parse(key ?? {}) };
  }
}

/**
 * A question as an item to write into a file.
 * @throws ZodError  when options or key are not in the shape of the type, which the console never shows
 */
export function itemFromQuestion(question: ExchangeQuestion): ExchangeItem {
  const { id, module, type, options: _options, key: _key, ...content } = question;
  return { id, itemType: `${module}/${type}`, ...content, interaction: interactionOf(question) };
}
