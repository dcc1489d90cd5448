import { type GoldenCase, spoke, wrote } from "./golden-case";

/** What people and models mark: the machine gives and takes nothing, whatever was recorded. */
const marked = (type: string, prompt_text?: string): GoldenCase[] =>
  [0, 12, 40].map((seconds) => ({
    item: `speaking/${type}`,
    title: `${seconds} seconds recorded`,
    content: prompt_text ? { prompt_text } : {},
    tries: [[spoke(seconds), 0, 0, ["info", "info"]]],
  }));

const asked = (title: string, accepted: string[], tries: GoldenCase["tries"]): GoldenCase => ({
  item: "speaking/answer_short_question",
  title,
  content: { key: { accepted } },
  tries,
});

/** Speaking, checked by hand. */
export const SPEAKING_CASES: readonly GoldenCase[] = [
  ...marked("read_aloud", "The tide follows the moon."),
  ...marked("repeat_sentence"),
  ...marked("describe_image"),
  ...marked("retell_lecture"),
  ...marked("summarize_group_discussion"),
  ...marked("respond_to_a_situation", "You have lost your card."),
  asked(
    "with or without an article",
    ["a clock"],
    [
      [wrote("a clock"), 1, 1, ["gained"]],
      [wrote("The Clock."), 1, 1, ["gained"]],
      [wrote("clock"), 1, 1, ["gained"]],
      [wrote("clocks"), 0, 1, ["missed"]],
    ],
  ),
  asked(
    "several accepted answers",
    ["seven", "7"],
    [
      [wrote("7"), 1, 1, ["gained"]],
      [wrote("Seven!"), 1, 1, ["gained"]],
      [wrote("eight"), 0, 1, ["missed"]],
    ],
  ),
  asked(
    "nothing, or more than the answer",
    ["ice"],
    [
      [wrote(""), 0, 1, ["missed"]],
      [wrote("ice and snow"), 0, 1, ["missed"]],
    ],
  ),
];
