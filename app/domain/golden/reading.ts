import {
  choiceContent,
  chosen,
  filled,
  type GoldenCase,
  orderContent,
  ordered,
} from "./golden-case";

const GLACIER =
  "A glacier {{1}} slowly under its own weight, and the rock beneath it is {{2}} into fine dust.";
const BREAD =
  "Bread rises because yeast {{1}} sugar and gives off gas, which the dough {{2}} until the oven {{3}} it.";
const TAX = "The {{1}} on salt was so {{2}} that people hid it.";

/** Reading, all checked by hand against the rules of pte-item-types: +1/-1, adjacent pairs, one a gap. */
export const READING_CASES: readonly GoldenCase[] = [
  {
    item: "reading/multiple_choice_single",
    title: "why the port moved",
    content: choiceContent(
      ["The river silted up", "A war began", "Ships became smaller", "The king died"],
      "A",
    ),
    tries: [
      [chosen("A"), 1, 1, ["gained A"]],
      [chosen("C"), 0, 1, ["missed C"]],
      [chosen(), 0, 1, ["missed A"]],
    ],
  },
  {
    item: "reading/multiple_choice_single",
    title: "two options clicked where one counts",
    content: choiceContent(["Bees", "Wasps", "Ants"], "B"),
    tries: [
      [chosen("B"), 1, 1, ["gained B"]],
      [chosen("B", "C"), 0, 1, ["missed B"]],
    ],
  },
  {
    item: "reading/multiple_choice_single",
    title: "the last option is right",
    content: choiceContent(["1850", "1860", "1870", "1880", "1890"], "E"),
    tries: [
      [chosen("E"), 1, 1, ["gained E"]],
      [chosen("Z"), 0, 1, ["missed Z"]],
    ],
  },
  {
    item: "reading/multiple_choice_multiple",
    title: "two of five",
    content: choiceContent(["Cost", "Noise", "Speed", "Safety", "Comfort"], "BD"),
    tries: [
      [chosen("B", "D"), 2, 2, ["gained B", "gained D"]],
      [chosen("D"), 1, 2, ["missed B", "gained D"]],
      [chosen("B", "C"), 0, 2, ["gained B", "lost C", "missed D"]],
      [chosen("A", "B", "C"), 0, 2, ["lost A", "gained B", "lost C", "missed D"]],
    ],
  },
  {
    item: "reading/multiple_choice_multiple",
    title: "three of six, everything clicked",
    content: choiceContent(["One", "Two", "Three", "Four", "Five", "Six"], "ACE"),
    tries: [
      [chosen("A", "C", "E"), 3, 3, ["gained A", "gained C", "gained E"]],
      [
        chosen("A", "B", "C", "D", "E", "F"),
        0,
        3,
        ["gained A", "lost B", "gained C", "lost D", "gained E", "lost F"],
      ],
      [chosen("A", "C", "E", "F"), 2, 3, ["gained A", "gained C", "gained E", "lost F"]],
    ],
  },
  {
    item: "reading/multiple_choice_multiple",
    title: "nothing clicked",
    content: choiceContent(["Rain", "Snow", "Hail", "Fog", "Dew"], "AB"),
    tries: [
      [chosen(), 0, 2, ["info", "missed A", "missed B"]],
      [chosen("C", "D", "E"), 0, 2, ["missed A", "missed B", "lost C", "lost D", "lost E"]],
    ],
  },
  {
    item: "reading/reorder_paragraphs",
    title: "four boxes",
    content: orderContent(
      ["It was copied.", "A monk wrote it.", "It was sold.", "It was lost."],
      "BADC",
    ),
    tries: [
      [ordered("BADC"), 3, 3, ["gained B A", "gained A D", "gained D C"]],
      [ordered("BACD"), 1, 3, ["gained B A", "missed A D", "missed D C"]],
      [ordered("DCBA"), 2, 3, ["gained B A", "missed A D", "gained D C"]],
      [ordered("CDAB"), 0, 3, ["missed B A", "missed A D", "missed D C"]],
    ],
  },
  {
    item: "reading/reorder_paragraphs",
    title: "five boxes, one not moved",
    content: orderContent(["One", "Two", "Three", "Four", "Five"], "CAEBD"),
    tries: [
      [ordered("CAEBD"), 4, 4, ["gained C A", "gained A E", "gained E B", "gained B D"]],
      [ordered("CAEB"), 3, 4, ["gained C A", "gained A E", "gained E B", "missed B D"]],
      [ordered(""), 0, 4, ["missed C A", "missed A E", "missed E B", "missed B D"]],
    ],
  },
  {
    item: "reading/reorder_paragraphs",
    title: "the last box put first keeps the other pairs",
    content: orderContent(["One", "Two", "Three", "Four"], "DCBA"),
    tries: [
      [ordered("ADCB"), 2, 3, ["gained D C", "gained C B", "missed B A"]],
      [ordered("CDBA"), 1, 3, ["missed D C", "missed C B", "gained B A"]],
    ],
  },
  {
    item: "reading/fill_in_blanks",
    title: "two gaps, a bank of four",
    content: {
      prompt_text: GLACIER,
      options: { bank: ["flows", "ground", "melts", "frozen"] },
      key: { blanks: { "1": "flows", "2": "ground" } },
    },
    tries: [
      [filled({ "1": "flows", "2": "ground" }), 2, 2, ["gained 1", "gained 2"]],
      [filled({ "1": "ground", "2": "flows" }), 0, 2, ["missed 1", "missed 2"]],
      [filled({ "1": "flows" }), 1, 2, ["gained 1", "missed 2"]],
    ],
  },
  {
    item: "reading/fill_in_blanks",
    title: "wrong words cost nothing",
    content: {
      prompt_text: BREAD,
      options: { bank: ["eats", "holds", "sets", "burns", "drops", "melts"] },
      key: { blanks: { "1": "eats", "2": "holds", "3": "sets" } },
    },
    tries: [
      [
        filled({ "1": "eats", "2": "burns", "3": "drops" }),
        1,
        3,
        ["gained 1", "missed 2", "missed 3"],
      ],
      [filled({}), 0, 3, ["missed 1", "missed 2", "missed 3"]],
    ],
  },
  {
    item: "reading/fill_in_blanks",
    title: "dragged words come as they stand in the bank",
    content: {
      prompt_text: TAX,
      options: { bank: ["tax", "high", "Tax"] },
      key: { blanks: { "1": "tax", "2": "high" } },
    },
    tries: [[filled({ "1": "Tax", "2": "high" }), 1, 2, ["missed 1", "gained 2"]]],
  },
  {
    item: "reading/reading_writing_fill_blanks",
    title: "a list for each gap",
    content: {
      prompt_text: GLACIER,
      options: {
        blanks: {
          "1": ["flows", "runs", "walks", "goes"],
          "2": ["ground", "grown", "found", "round"],
        },
      },
      key: { blanks: { "1": "flows", "2": "ground" } },
    },
    tries: [
      [filled({ "1": "flows", "2": "ground" }), 2, 2, ["gained 1", "gained 2"]],
      [filled({ "1": "runs", "2": "ground" }), 1, 2, ["missed 1", "gained 2"]],
    ],
  },
  {
    item: "reading/reading_writing_fill_blanks",
    title: "three gaps, one left open",
    content: {
      prompt_text: BREAD,
      options: {
        blanks: { "1": ["eats", "makes"], "2": ["holds", "lets"], "3": ["sets", "puts"] },
      },
      key: { blanks: { "1": "eats", "2": "holds", "3": "sets" } },
    },
    tries: [
      [filled({ "1": "eats", "3": "sets" }), 2, 3, ["gained 1", "missed 2", "gained 3"]],
      [
        filled({ "1": "makes", "2": "lets", "3": "puts" }),
        0,
        3,
        ["missed 1", "missed 2", "missed 3"],
      ],
    ],
  },
  {
    item: "reading/reading_writing_fill_blanks",
    title: "an answer for a gap that does not exist counts for nothing",
    content: {
      prompt_text: TAX,
      options: { blanks: { "1": ["tax", "tex"], "2": ["high", "hi"] } },
      key: { blanks: { "1": "tax", "2": "high" } },
    },
    tries: [[filled({ "1": "tax", "2": "hi", "3": "high" }), 1, 2, ["gained 1", "missed 2"]]],
  },
];
