import { choiceShape } from "../answers/choices";
import { gapNumbers } from "../gaps";
import { findItemType, type ItemType, type Range } from "../item-types";
import type { ExchangeQuestion } from "./exchange-question";
import { itemFromQuestion } from "./from-question";
import { isUnfinished } from "./unfinished";

export const EXCHANGE_FORMATS = ["qti", "gift"] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

/**
 * Items of one package. Each may bring a file along, and a ZIP archive without the extensions that not
 * every reader knows holds 65,535 entries.
 */
export const MOST_EXCHANGED = 30_000;

/** Something that an item will not have any more when it comes back from a file. */
export interface Loss {
  /** Fields of the question that come back different; none where it is about how the item is held. */
  fields: readonly (keyof ExchangeQuestion)[];
  sentence: string;
}

/** The letters that a format without names of choices gives them, in their order. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place);

const seconds = (range: Range) =>
  typeof range === "number" ? `${range} s` : `${range[0]} to ${range[1]} s`;

/** Texts that come back with single spaces, because both formats treat white space as one space. */
function spacingLoss(question: ExchangeQuestion): Loss[] {
  const fields = (["title", "prompt_text", "transcript", "explanation"] as const).filter((field) =>
    /[^\S\n]{2}|[^\S\n](?:\n|$)|(?:^|\n)[^\S\n]|\t|^\n|\n$/.test(question[field] ?? ""),
  );
  return fields.length === 0
    ? []
    : [{ fields, sentence: "Repeated spaces and spaces at the ends of lines become single ones." }];
}

function timingLoss({ playAfterSeconds, prepareSeconds, answerSeconds }: ItemType): Loss[] {
  const times = [
    playAfterSeconds !== undefined && `${seconds(playAfterSeconds)} before the recording`,
    prepareSeconds !== undefined && `${seconds(prepareSeconds)} to prepare`,
    answerSeconds !== undefined && `${seconds(answerSeconds)} to answer`,
  ].filter((part) => part !== false);
  return times.length === 0
    ? []
    : [{ fields: [], sentence: `Its timing is lost (${times.join(", ")}).` }];
}

const SCORING: Partial<Record<ItemType["response"], string>> = {
  speech: "Scoring by content, fluency and pronunciation becomes a mark given by hand.",
  text: "Scoring by content, form and language becomes a mark given by hand.",
  paragraph_order: "A point for each right pair becomes all or nothing.",
  dictation: "A point for each right word becomes all or nothing.",
  short_answer: "The answer is typed there, not said.",
};

function qtiLosses(question: ExchangeQuestion, item: ItemType): Loss[] {
  if (isUnfinished(itemFromQuestion(question)))
    return [
      {
        fields: ["options", "key"],
        sentence:
          "It has nothing to choose or to fill in yet, which QTI does not allow: it becomes a question to answer in writing and comes back without its options and its key.",
      },
    ];
  const scoring = SCORING[item.response];
  return scoring ? [{ fields: [], sentence: scoring }] : [];
}

/** True when GIFT has a question that is answered in this way. */
export function fitsGift(question: ExchangeQuestion): boolean {
  const response = findItemType(question.module, question.type)?.response;
  const text = question.prompt_text ?? "";
  if (response === "drop_downs" || response === "typed_gaps")
    return gapNumbers(text).length === 1 && !text.includes("_____");
  return (
    response === "single_choice" ||
    response === "multiple_choice" ||
    response === "short_answer" ||
    response === "dictation"
  );
}

function giftAnswerLosses(question: ExchangeQuestion, item: ItemType): Loss[] {
  if (item.response === "speech" || item.response === "text")
    return JSON.stringify(question.key ?? {}) === "{}"
      ? []
      : [{ fields: ["key"], sentence: "The sample answer and the key points are lost." }];
  if (!fitsGift(question)) {
    const shown = [
      ...(question.options ? (["options"] as const) : []),
      "key" as const,
      ...(item.response === "paragraph_order" ? (["prompt_text"] as const) : []),
    ];
    return [
      {
        fields: shown,
        sentence:
          "GIFT has no such question: it becomes an essay question with the text alone, its options and its key are lost.",
      },
    ];
  }
  const { choices = [] } = choiceShape.options.safeParse(question.options).data ?? {};
  return choices.some(({ id }, place) => id !== letterOf(place))
    ? [{ fields: ["options", "key"], sentence: "The choices are lettered anew." }]
    : [];
}

const lossIf = (condition: unknown, fields: Loss["fields"], sentence: string): Loss[] =>
  condition ? [{ fields, sentence }] : [];

function giftLosses(question: ExchangeQuestion, item: ItemType): Loss[] {
  const { media, transcript } = question;
  const loses = transcript && item.response !== "dictation";
  const hasShares = item.negativeMarking && item.response === "multiple_choice";
  return [
    ...lossIf(media, ["media"], "GIFT holds no recordings and pictures."),
    ...lossIf(loses, ["transcript"], "The transcript is lost."),
    ...giftAnswerLosses(question, item),
    ...lossIf(hasShares, [], "Points become shares of one mark; a wrong choice takes one away."),
  ];
}

/**
 * What a question loses in a file of this format, so that whoever exports it knows before they rely
 * on it. What is not named comes back as it was.
 */
export function lossesOf(question: ExchangeQuestion, format: ExchangeFormat): Loss[] {
  const item = findItemType(question.module, question.type);
  if (!item) return [];
  return [
    ...(format === "qti" ? qtiLosses(question, item) : giftLosses(question, item)),
    ...timingLoss(item),
    ...spacingLoss(question),
  ];
}

/** What no file holds of any question. */
export const ALWAYS_LOST =
  "Status, review, schedule, version, history, source and reference recordings stay in the console: an item comes back as a draft.";
