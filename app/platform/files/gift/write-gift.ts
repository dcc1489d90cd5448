import type { ExchangeItem, Interaction } from "~/domain/exchange/exchange-item";

/** Text with what GIFT gives a meaning to set apart; a line break would end the question. */
const escaped = (text: string): string =>
  text.replace(/[\\~=#{}:]/g, (letter) => `\\${letter}`).replace(/\n/g, "\\n");

/** Moodle accepts shares of a mark with five decimals only. */
const share = (of: number, sign: 1 | -1): string => {
  const percent = (100 / of) * sign;
  return `%${Number.isInteger(percent) ? percent : percent.toFixed(5)}%`;
};

function writeChoices({ several, choices, correct }: Extract<Interaction, { kind: "choice" }>) {
  return choices.map(({ id, text, explanation }) => {
    const isRight = correct.includes(id);
    const sign = several ? `~${share(correct.length, isRight ? 1 : -1)}` : isRight ? "=" : "~";
    return `${sign}${escaped(text)}${explanation ? `#${escaped(explanation)}` : ""}`;
  });
}

const MARK = "{{1}}";

/** The text and the answers in braces, where GIFT has a question of this kind; null where not. */
function writeAnswers({ interaction, prompt_text }: ExchangeItem, feedback: string): string | null {
  const text = prompt_text ?? "";
  const braced = (answers: string[]) =>
    `{\n${[...answers, ...feedback.split("\n").filter(Boolean)].join("\n")}\n}`;
  const inText = (answers: string[]) => {
    const [before = "", after = ""] = text.split(MARK);
    return `${escaped(before)}{${[...answers, feedback].join(" ").trim()}}${escaped(after)}`;
  };
  switch (interaction.kind) {
    case "choice":
      return `${escaped(text)}${braced(writeChoices(interaction))}`;
    case "short_text":
      return `${escaped(text)}${braced(interaction.accepted.map((one) => `=${escaped(one)}`))}`;
    case "inline_choice": {
      const [list = []] = Object.values(interaction.lists);
      const right = interaction.answers["1"];
      return inText(list.map((word) => `${word === right ? "=" : "~"}${escaped(word)}`));
    }
    case "text_gaps":
      return inText((interaction.answers["1"] ?? []).map((one) => `=${escaped(one)}`));
    default:
      return null;
  }
}

/** What an essay question shows of an item that GIFT has no question for. */
function essayText({ interaction, prompt_text }: ExchangeItem): string {
  if (interaction.kind !== "order") return prompt_text ?? "";
  return [prompt_text, ...interaction.choices.map(({ text }) => text)].filter(Boolean).join("\n");
}

/** Tags end at their bracket. */
const tag = (text: string) => `[tag:${text.replace(/[[\]\n]/g, " ")}]`;

/**
 * A question of a GIFT file, with a blank line after it. The comment before it holds its id, its type
 * and its tags, as Moodle writes them.
 * @param fits  GIFT has a question that is answered like this one
 */
export function writeGift(item: ExchangeItem, fits: boolean): string {
  const { id, itemType, tags = [], difficulty, title, explanation } = item;
  const marks = [
    `[id:${id}]`,
    ...(itemType ? [tag(`pte/${itemType}`)] : []),
    ...(difficulty ? [tag(`difficulty/${difficulty}`)] : []),
    ...tags.map(tag),
  ];
  const feedback = explanation ? `####${escaped(explanation)}` : "";
  const answers = fits ? writeAnswers(item, feedback) : null;
  const question = answers ?? `${escaped(essayText(item))}{${feedback}}`;
  return `// ${marks.join(" ")}\n::${escaped(title)}::${question}\n\n`;
}

/** Questions that follow belong to this category, such as a lesson. */
export const writeCategory = (name: string): string =>
  `$CATEGORY: ${name.replace(/[\n/]/g, " ")}\n\n`;
