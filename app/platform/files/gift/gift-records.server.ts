import { type GIFTQuestion, parse } from "gift-pegjs";
import { DIFFICULTIES } from "~/domain/difficulty";
import type { ExchangeItem, Interaction } from "~/domain/exchange/exchange-item";
import { letterOf } from "~/domain/exchange/losses";
import { exchangeRecord, unsupportedRecord } from "../exchange-record";
import { FileProblem } from "../file-problem";
import type { SourceRecord } from "../source-record";

const LONGEST_QUESTION = 256 * 1024;
/** What the parser leaves where answers stood in the text. */
const EMBEDDED = "_____";

type Answered = Exclude<GIFTQuestion, { type: "Description" | "Category" }>;

/** Markup of HTML questions as text: tags go, blocks end lines, entities of XML are read. */
function plain({ format, text }: { format: string; text: string }): string {
  if (format !== "html") return text;
  const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };
  return text
    .replace(/<br\s*\/?>|<\/(p|div|li)>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "")
    .trim();
}

function choiceInteraction(question: Extract<Answered, { type: "MC" }>): Interaction {
  const worth = ({ isCorrect, weight }: (typeof question.choices)[number]) =>
    isCorrect || (weight ?? 0) > 0;
  const choices = question.choices.map(({ text, feedback }, place) => ({
    id: letterOf(place),
    text: plain(text),
    ...(feedback && { explanation: plain(feedback) }),
  }));
  const correct = question.choices.flatMap((one, place) => (worth(one) ? [letterOf(place)] : []));
  return {
    kind: "choice",
    several: !question.choices.some(({ isCorrect }) => isCorrect),
    choices,
    correct,
  };
}

/** How a question of GIFT is answered; null for kinds that no PTE item is. */
function interactionOf(question: Answered): Interaction | null {
  switch (question.type) {
    case "Essay":
      return { kind: "extended_text" };
    case "TF": {
      const choices = ["True", "False"].map((text, place) => ({ id: letterOf(place), text }));
      return { kind: "choice", several: false, choices, correct: [question.isTrue ? "A" : "B"] };
    }
    case "Short": {
      const accepted = question.choices.map(({ text }) => plain(text));
      return question.hasEmbeddedAnswers
        ? { kind: "text_gaps", answers: { "1": accepted } }
        : { kind: "short_text", accepted };
    }
    case "MC": {
      if (!question.hasEmbeddedAnswers) return choiceInteraction(question);
      const right = question.choices.find(({ isCorrect }) => isCorrect);
      const list = question.choices.map(({ text }) => plain(text));
      const answers: Record<string, string> = right ? { "1": plain(right.text) } : {};
      return { kind: "inline_choice", lists: { "1": list }, answers };
    }
    default:
      return null;
  }
}

function withTags(tags: readonly string[]): Pick<ExchangeItem, "tags" | "difficulty" | "itemType"> {
  const after = (start: string) => tags.find((one) => one.startsWith(start))?.slice(start.length);
  const difficulty = DIFFICULTIES.find((one) => one === after("difficulty/"));
  return {
    itemType: after("pte/"),
    tags: tags.filter((one) => !/^(pte|difficulty)\//.test(one)),
    ...(difficulty && { difficulty }),
  };
}

function recordOf(question: Answered, row: number): SourceRecord {
  const id = question.id ?? `line-${row}`;
  const stem = plain(question.stem);
  const title = question.title ?? (stem.slice(0, 80) || id);
  const interaction = interactionOf(question);
  if (!interaction)
    return unsupportedRecord(
      { id, title, unsupported: `No PTE item is a ${question.type.toLowerCase()} question.` },
      row,
    );
  const isGap = question.hasEmbeddedAnswers && interaction.kind !== "choice";
  const text = isGap ? stem.replace(EMBEDDED, "{{1}}") : stem;
  return exchangeRecord(
    {
      id,
      title,
      ...withTags(question.tags ?? []),
      prompt_text: text || null,
      transcript: null,
      explanation: question.globalFeedback ? plain(question.globalFeedback) : null,
      media: null,
      interaction,
    },
    row,
  );
}

function parsed(block: string): GIFTQuestion[] {
  try {
    return parse(block);
  } catch {
    // Moodle takes a single colon for text; the grammar wants it set apart.
    return parse(block.replace(/(?<![\\:]):(?!:)/g, "\\:"));
  }
}

/** Comments that belong to no question, such as a statement of losses. */
const isComment = (block: string) => block.split("\n").every((line) => /^\s*\/\//.test(line));

function* questionsIn(block: string, row: number): Generator<SourceRecord> {
  if (isComment(block)) return;
  let questions: GIFTQuestion[];
  try {
    questions = parsed(block);
  } catch {
    throw new FileProblem(
      `The GIFT question at line ${row} cannot be read. Check its braces, and set \\ before ~ = # { } where they are text.`,
    );
  }
  for (const question of questions)
    if (question.type !== "Description" && question.type !== "Category")
      yield recordOf(question, row);
}

/** Blocks of lines between blank lines, which is what separates questions, each with its first line. */
async function* blocksOf(
  text: AsyncIterable<string>,
): AsyncGenerator<{ block: string; row: number }> {
  let rest = "";
  let lines: string[] = [];
  let row = 0;
  const take = function* (line: string, isLast: boolean) {
    row += 1;
    const isBlank = line.trim() === "";
    if (!isBlank) lines.push(line);
    if ((isBlank || isLast) && lines.length > 0) {
      const first = row - lines.length + (isBlank ? 0 : 1);
      yield { block: lines.join("\n"), row: first };
      lines = [];
    }
  };
  for await (const part of text) {
    const ready = (rest + part).split(/\r?\n/);
    rest = ready.pop() ?? "";
    for (const line of ready) yield* take(line, false);
    if (rest.length + lines.join("").length > LONGEST_QUESTION)
      throw new FileProblem(
        `The GIFT question at line ${row - lines.length + 1} is longer than 256,000 characters. Set a blank line between questions.`,
      );
  }
  yield* take(rest, true);
}

/**
 * The questions of a GIFT file, as Moodle writes and reads them. Categories and descriptions are
 * passed over.
 * @throws FileProblem  with the line of a question that cannot be read
 */
export async function* giftRecords(text: AsyncIterable<string>): AsyncGenerator<SourceRecord> {
  for await (const { block, row } of blocksOf(text)) yield* questionsIn(block, row);
}
