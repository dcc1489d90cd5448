import { labelled } from "./answers/choices";
import { property, textsOf } from "./answers/json";
import { gapNumbers } from "./gaps";
import type { ItemType } from "./item-types";
import type { QuestionContent } from "./question-problems";
import type { CandidateResponse } from "./scoring/candidate-response";
import { choiceItem } from "./scoring/choices";
import { spokenWords } from "./scoring/dictation";
import { acceptedInGap } from "./scoring/gaps";
import { alteredWords } from "./scoring/incorrect-words";
import { rightOrder } from "./scoring/paragraph-order";
import { type ItemScore, scoreItem } from "./scoring/score-item";
import { acceptedAnswers } from "./scoring/short-answer";
import { wordsOf } from "./words";

export type RunName = "key" | "empty" | "worst" | "slip";

/** One answer that the item was tried with. */
export interface SelfTestRun {
  name: RunName;
  /** What the score had to be, in words. */
  expected: string;
  score: ItemScore;
  passed: boolean;
}

export interface SelfTest {
  /** False for what people and models mark: there is nothing to try. */
  applies: boolean;
  passed: boolean;
  runs: SelfTestRun[];
}

interface Answers {
  key: CandidateResponse;
  empty: CandidateResponse;
  /** As wrong as an answer can be. */
  worst: CandidateResponse;
  /** The key with one mistake; null where one mistake leaves nothing or everything. */
  slip: CandidateResponse | null;
}

/** Stands for a word that no author would accept. */
const NONSENSE = "qzxv";

const choices = (chosen: string[]): CandidateResponse => ({ kind: "choices", chosen });
const order = (ids: string[]): CandidateResponse => ({ kind: "order", order: ids });
const words = (indexes: number[]): CandidateResponse => ({ kind: "words", indexes });
const text = (value: string): CandidateResponse => ({ kind: "text", text: value });
const gaps = (entries: [string, string][]): CandidateResponse => ({
  kind: "gaps",
  answers: Object.fromEntries(entries),
});

function choiceAnswers({ options, key }: QuestionContent): Answers {
  const { ids, correct } = choiceItem(options, key);
  const right = [...correct];
  const wrong = ids.filter((id) => !correct.has(id));
  return {
    key: choices(right),
    empty: choices([]),
    worst: choices(right.length > 1 ? wrong : wrong.slice(0, 1)),
    slip: right.length > 1 ? choices(right.slice(1)) : null,
  };
}

function orderAnswers({ options, key }: QuestionContent): Answers {
  const right = rightOrder(key);
  const { ids } = labelled(property(options, "paragraphs"));
  return {
    key: order(right),
    empty: order([]),
    worst: order([...right].reverse()),
    // The last box first: every other pair stays together.
    slip: ids.length > 2 ? order([...right.slice(-1), ...right.slice(0, -1)]) : null,
  };
}

/** The words that a candidate could put into a gap and that are not right there. */
function wrongInGap(options: unknown, gap: string, accepted: string[]): string {
  const list = textsOf(property(property(options, "blanks"), gap));
  const bank = textsOf(property(options, "bank"));
  return [...list, ...bank].find((word) => word !== null && !accepted.includes(word)) ?? NONSENSE;
}

function gapAnswers({ prompt_text, options, key }: QuestionContent): Answers {
  const numbers = gapNumbers(prompt_text ?? "");
  const right = numbers.map((gap): [string, string] => [gap, acceptedInGap(key, gap)[0] ?? ""]);
  const wrong = numbers.map((gap): [string, string] => [
    gap,
    wrongInGap(options, gap, acceptedInGap(key, gap)),
  ]);
  return {
    key: gaps(right),
    empty: gaps([]),
    worst: gaps(wrong),
    slip: numbers.length > 1 ? gaps([...wrong.slice(0, 1), ...right.slice(1)]) : null,
  };
}

function wordAnswers({ prompt_text, key }: QuestionContent): Answers {
  const altered = [...alteredWords(key).keys()];
  const others = wordsOf(prompt_text ?? "").flatMap((_, index) =>
    altered.includes(index) ? [] : [index],
  );
  return {
    key: words(altered),
    empty: words([]),
    worst: words(others),
    slip: altered.length > 1 ? words(altered.slice(1)) : null,
  };
}

function dictationAnswers({ transcript }: QuestionContent): Answers {
  const said = spokenWords(transcript ?? "");
  return {
    key: text(transcript ?? ""),
    empty: text(""),
    worst: text(said.map(() => NONSENSE).join(" ")),
    slip: said.length > 1 ? text(said.slice(1).join(" ")) : null,
  };
}

function shortAnswers({ key }: QuestionContent): Answers {
  const [first = ""] = acceptedAnswers(key);
  return { key: text(first), empty: text(""), worst: text(NONSENSE), slip: null };
}

function answersTo(item: ItemType, content: QuestionContent): Answers | null {
  switch (item.response) {
    case "single_choice":
    case "multiple_choice":
      return choiceAnswers(content);
    case "paragraph_order":
      return orderAnswers(content);
    case "drop_downs":
    case "word_bank":
    case "typed_gaps":
      return gapAnswers(content);
    case "incorrect_words":
      return wordAnswers(content);
    case "dictation":
      return dictationAnswers(content);
    case "short_answer":
      return shortAnswers(content);
    case "speech":
    case "text":
      return null;
  }
}

/** The answer that scores full marks; null where people and models mark. */
export const keyAnswer = (item: ItemType, content: QuestionContent): CandidateResponse | null =>
  answersTo(item, content)?.key ?? null;

const EXPECTED: Record<RunName, string> = {
  key: "The answer key scores full marks.",
  empty: "No answer scores 0.",
  worst: "The worst answer scores 0.",
  slip: "One mistake scores less than full marks and more than 0.",
};

function asExpected(name: RunName, { points, max }: ItemScore): boolean {
  if (name === "key") return max > 0 && points === max;
  if (name === "slip") return points > 0 && points < max;
  return points === 0;
}

/** Every accepted answer must win, not only the first one. */
function otherKeys(item: ItemType, { prompt_text, key }: QuestionContent): CandidateResponse[] {
  if (item.response === "short_answer") return acceptedAnswers(key).slice(1).map(text);
  if (item.response !== "typed_gaps") return [];
  const numbers = gapNumbers(prompt_text ?? "");
  const spellings = numbers.map((gap) => acceptedInGap(key, gap));
  const most = Math.max(0, ...spellings.map(({ length }) => length));
  return Array.from({ length: Math.max(0, most - 1) }, (_, n) =>
    gaps(
      numbers.map((gap, index) => [gap, spellings[index]?.[n + 1] ?? spellings[index]?.[0] ?? ""]),
    ),
  );
}

/**
 * Sits the item with its own key, with nothing, with the worst answer and with one mistake, scored by
 * the very scorer that candidates meet. An item whose key cannot win must not be published.
 */
export function selfTest(item: ItemType, content: QuestionContent): SelfTest {
  const answers = answersTo(item, content);
  if (!answers) return { applies: false, passed: true, runs: [] };
  const names: RunName[] = ["key", "empty", "worst", "slip"];
  const runs = names.flatMap((name): SelfTestRun[] => {
    const response = answers[name];
    if (!response) return [];
    const score = scoreItem(item, content, response);
    return [{ name, expected: EXPECTED[name], score, passed: asExpected(name, score) }];
  });
  const variants = otherKeys(item, content).map((response): SelfTestRun => {
    const score = scoreItem(item, content, response);
    return { name: "key", expected: EXPECTED.key, score, passed: asExpected("key", score) };
  });
  const all = [...runs, ...variants.filter(({ passed }) => !passed)];
  return { applies: true, passed: all.every(({ passed }) => passed), runs: all };
}
