import { answerShape } from "../answer-shapes";
import { findItemType, MODULES, type Response } from "../item-types";
import type { ExchangeItem, Interaction } from "./exchange-item";
import { type ExchangeQuestion, exchangeQuestion } from "./exchange-question";

/** The responses that an interaction of a file can stand for. */
const RESPONSES: Record<Interaction["kind"], readonly Response[]> = {
  choice: ["single_choice", "multiple_choice"],
  order: ["paragraph_order"],
  gap_match: ["word_bank"],
  inline_choice: ["drop_downs"],
  text_gaps: ["typed_gaps"],
  hottext: ["incorrect_words"],
  short_text: ["short_answer", "dictation"],
  extended_text: ["text"],
  upload: ["speech"],
};

/** What an item of another system most likely is, by how it is answered and whether it plays. */
function likelyType({ interaction, media }: ExchangeItem): string {
  const plays = /^(audio|video)\//.test(media?.mime_type ?? "");
  switch (interaction.kind) {
    case "choice":
      return `${plays ? "listening" : "reading"}/multiple_choice_${interaction.several ? "multiple" : "single"}`;
    case "order":
      return "reading/reorder_paragraphs";
    case "gap_match":
      return "reading/fill_in_blanks";
    case "inline_choice":
      return "reading/reading_writing_fill_blanks";
    case "text_gaps":
      return "listening/fill_in_blanks";
    case "hottext":
      return "listening/highlight_incorrect_words";
    case "short_text":
      return "speaking/answer_short_question";
    case "extended_text":
      return plays ? "listening/summarize_spoken_text" : "writing/write_essay";
    case "upload":
      if (plays) return "speaking/retell_lecture";
      return media ? "speaking/describe_image" : "speaking/read_aloud";
  }
}

/** `options` and key of the interaction; what it says nothing about is left out. */
function answersOf(interaction: Interaction): { options: unknown; key: unknown } {
  switch (interaction.kind) {
    case "choice": {
      const choices = interaction.choices.map(({ id, text }) => ({ id, text }));
      const explained = interaction.choices.flatMap(({ id, explanation }) =>
        explanation ? [[id, explanation] as const] : [],
      );
      const explanations = explained.length > 0 && { explanations: Object.fromEntries(explained) };
      return { options: { choices }, key: { correct: interaction.correct, ...explanations } };
    }
    case "order":
      return {
        options: { paragraphs: interaction.choices.map(({ id, text }) => ({ id, text })) },
        key: { order: interaction.order },
      };
    case "gap_match":
      return { options: { bank: interaction.bank }, key: { blanks: interaction.answers } };
    case "inline_choice":
      return { options: { blanks: interaction.lists }, key: { blanks: interaction.answers } };
    case "text_gaps":
      return { options: null, key: { blanks: interaction.answers } };
    case "hottext":
      return { options: null, key: { words: interaction.words } };
    case "short_text":
      return { options: null, key: { accepted: interaction.accepted } };
    case "extended_text":
    case "upload": {
      const { kind: _, ...key } = interaction;
      return { options: null, key };
    }
  }
}

const typeNamed = (itemType: string | undefined) => {
  const [module, type] = (itemType ?? "").split("/");
  const known = MODULES.find((name) => name === module);
  return known && findItemType(known, type);
};

/**
 * An item of a file as a question. A type that the file names is believed; where the file could not
 * hold the answer of that type, options and key are the empty ones of a new question.
 */
export function questionFromItem(item: ExchangeItem): ExchangeQuestion {
  const found = typeNamed(item.itemType) ?? typeNamed(likelyType(item));
  if (!found) throw new Error(`No type stands for ${item.interaction.kind}.`);
  const { itemType: _, interaction, ...content } = item;
  const holdsAnswer = RESPONSES[interaction.kind].includes(found.response);
  const empty = answerShape(found.module, found.type)?.empty ?? { options: null, key: {} };
  const answers = holdsAnswer ? answersOf(interaction) : empty;
  const isDictation = found.response === "dictation" && interaction.kind === "short_text";
  return exchangeQuestion.parse({
    ...content,
    module: found.module,
    type: found.type,
    ...(isDictation ? empty : answers),
    transcript: item.transcript ?? (isDictation ? interaction.accepted[0] : null),
  });
}
