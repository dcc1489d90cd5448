import { type GoldenCase, prose, sentenceOf, wrote } from "./golden-case";

/** Writing: a machine counts the form only. Checked by hand at every border. */
export const WRITING_CASES: readonly GoldenCase[] = [
  {
    item: "writing/summarize_written_text",
    title: "one sentence of 5 to 75 words",
    content: { prompt_text: "A text." },
    tries: [
      [wrote(sentenceOf(5)), 1, 1, ["gained", "info"]],
      [wrote(sentenceOf(75)), 1, 1, ["gained", "info"]],
    ],
  },
  {
    item: "writing/summarize_written_text",
    title: "too short or too long",
    content: { prompt_text: "A text." },
    tries: [
      [wrote(sentenceOf(4)), 0, 1, ["missed", "info", "info"]],
      [wrote(sentenceOf(76)), 0, 1, ["missed", "info", "info"]],
    ],
  },
  {
    item: "writing/summarize_written_text",
    title: "two sentences make the item 0, a point inside a number does not make two",
    content: { prompt_text: "A text." },
    tries: [
      [wrote("The river rose quickly. It fell again."), 0, 1, ["gained", "lost", "info", "info"]],
      [wrote("The river rose by 2.5 metres in one night"), 1, 1, ["gained", "info"]],
    ],
  },
  {
    item: "writing/write_essay",
    title: "200 to 300 words",
    content: { prompt_text: "Discuss." },
    tries: [
      [wrote(prose(200)), 2, 2, ["gained", "info"]],
      [wrote(prose(300)), 2, 2, ["gained", "info"]],
    ],
  },
  {
    item: "writing/write_essay",
    title: "120 to 199 and 301 to 380 words",
    content: { prompt_text: "Discuss." },
    tries: [
      [wrote(prose(120)), 1, 2, ["gained", "info"]],
      [wrote(prose(199)), 1, 2, ["gained", "info"]],
      [wrote(prose(301)), 1, 2, ["gained", "info"]],
      [wrote(prose(380)), 1, 2, ["gained", "info"]],
    ],
  },
  {
    item: "writing/write_essay",
    title: "far too short or too long",
    content: { prompt_text: "Discuss." },
    tries: [
      [wrote(prose(119)), 0, 2, ["missed", "info", "info"]],
      [wrote(prose(381)), 0, 2, ["missed", "info", "info"]],
      [wrote("  "), 0, 2, ["missed", "info", "info"]],
    ],
  },
];
