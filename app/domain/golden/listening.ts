import {
  choiceContent,
  chosen,
  clicked,
  filled,
  type GoldenCase,
  prose,
  wrote,
} from "./golden-case";

const OWLS = "Owls {{1}} at night because their {{2}} are made for little light.";
const SHOWN = "The museum opened in the spring and closed every winter.";
const marked = (...words: [index: number, shown: string, said: string][]) => ({
  words: words.map(([index, shown, said]) => ({ index, shown, said })),
});

/** The three types where one option is right are scored alike. */
const oneOfThree = (type: string, texts: string[], correct: string, wrong: string): GoldenCase => ({
  item: `listening/${type}`,
  title: `${correct} of ${texts.length} is right`,
  content: choiceContent(texts, correct),
  tries: [
    [chosen(correct), 1, 1, [`gained ${correct}`]],
    [chosen(wrong), 0, 1, [`missed ${wrong}`]],
    [chosen(), 0, 1, [`missed ${correct}`]],
  ],
});

/** Listening, all checked by hand. */
export const LISTENING_CASES: readonly GoldenCase[] = [
  {
    item: "listening/summarize_spoken_text",
    title: "within 50 to 70 words",
    content: {},
    tries: [
      [wrote(prose(50)), 2, 2, ["gained", "info"]],
      [wrote(prose(70)), 2, 2, ["gained", "info"]],
    ],
  },
  {
    item: "listening/summarize_spoken_text",
    title: "a little outside",
    content: {},
    tries: [
      [wrote(prose(40)), 1, 2, ["gained", "info"]],
      [wrote(prose(49)), 1, 2, ["gained", "info"]],
      [wrote(prose(71)), 1, 2, ["gained", "info"]],
      [wrote(prose(100)), 1, 2, ["gained", "info"]],
    ],
  },
  {
    item: "listening/summarize_spoken_text",
    title: "under 40 or over 100 words scores 0",
    content: {},
    tries: [
      [wrote(prose(39)), 0, 2, ["missed", "info", "info"]],
      [wrote(prose(101)), 0, 2, ["missed", "info", "info"]],
      [wrote(""), 0, 2, ["missed", "info", "info"]],
    ],
  },
  {
    item: "listening/multiple_choice_multiple",
    title: "two of five",
    content: choiceContent(["Heat", "Light", "Sound", "Smell", "Touch"], "AC"),
    tries: [
      [chosen("A", "C"), 2, 2, ["gained A", "gained C"]],
      [chosen("A", "B", "C"), 1, 2, ["gained A", "lost B", "gained C"]],
    ],
  },
  {
    item: "listening/multiple_choice_multiple",
    title: "one right and one wrong cancel out",
    content: choiceContent(["Oak", "Elm", "Ash", "Fir"], "BD"),
    tries: [[chosen("B", "C"), 0, 2, ["gained B", "lost C", "missed D"]]],
  },
  {
    item: "listening/multiple_choice_multiple",
    title: "never below 0",
    content: choiceContent(["Iron", "Zinc", "Lead", "Tin", "Gold"], "AB"),
    tries: [[chosen("C", "D", "E"), 0, 2, ["missed A", "missed B", "lost C", "lost D", "lost E"]]],
  },
  {
    item: "listening/fill_in_blanks",
    title: "typed words, any case",
    content: { prompt_text: OWLS, key: { blanks: { "1": ["hunt"], "2": ["eyes"] } } },
    tries: [
      [filled({ "1": "hunt", "2": "eyes" }), 2, 2, ["gained 1", "gained 2"]],
      [filled({ "1": " Hunt ", "2": "EYES" }), 2, 2, ["gained 1", "gained 2"]],
      [filled({ "1": "hunts", "2": "eyes" }), 1, 2, ["missed 1", "gained 2"]],
    ],
  },
  {
    item: "listening/fill_in_blanks",
    title: "two accepted spellings",
    content: {
      prompt_text: "The {{1}} of the flag was grey.",
      key: { blanks: { "1": ["colour", "color"] } },
    },
    tries: [
      [filled({ "1": "color" }), 1, 1, ["gained 1"]],
      [filled({ "1": "colur" }), 0, 1, ["missed 1"]],
    ],
  },
  {
    item: "listening/fill_in_blanks",
    title: "an answer of two words",
    content: {
      prompt_text: "They met at {{1}} in May.",
      key: { blanks: { "1": ["New York"] } },
    },
    tries: [
      [filled({ "1": "new  york" }), 1, 1, ["gained 1"]],
      [filled({ "1": "newyork" }), 0, 1, ["missed 1"]],
      [filled({}), 0, 1, ["missed 1"]],
    ],
  },
  oneOfThree("highlight_correct_summary", ["Bees dance.", "Bees sleep.", "Bees swim."], "A", "C"),
  oneOfThree(
    "highlight_correct_summary",
    ["Tea came first.", "Salt did.", "Silk did.", "Tin did."],
    "C",
    "B",
  ),
  oneOfThree(
    "highlight_correct_summary",
    ["It rose.", "It fell.", "It stayed.", "It broke.", "It bent."],
    "E",
    "A",
  ),
  oneOfThree("multiple_choice_single", ["A bus", "A train", "A boat"], "B", "A"),
  oneOfThree("multiple_choice_single", ["In May", "In June", "In July", "In August"], "D", "C"),
  oneOfThree("multiple_choice_single", ["Ten", "Twelve", "Twenty"], "A", "B"),
  oneOfThree("select_missing_word", ["harbour", "harvest", "harness"], "A", "B"),
  oneOfThree(
    "select_missing_word",
    ["the end of it", "the start of it", "the rest of it"],
    "C",
    "A",
  ),
  oneOfThree("select_missing_word", ["red", "green", "blue", "white", "black"], "D", "E"),
  {
    item: "listening/highlight_incorrect_words",
    title: "two altered words",
    content: { prompt_text: SHOWN, key: marked([1, "museum", "library"], [6, "closed", "shut"]) },
    tries: [
      [clicked(1, 6), 2, 2, ["gained 1", "gained 6"]],
      [clicked(1), 1, 2, ["gained 1", "missed 6"]],
      [clicked(1, 6, 0), 1, 2, ["lost 0", "gained 1", "gained 6"]],
    ],
  },
  {
    item: "listening/highlight_incorrect_words",
    title: "clicking everything gains nothing",
    content: { prompt_text: "One two three four.", key: marked([1, "two", "too"]) },
    tries: [[clicked(0, 1, 2, 3), 0, 1, ["lost 0", "gained 1", "lost 2", "lost 3"]]],
  },
  {
    item: "listening/highlight_incorrect_words",
    title: "nothing clicked, and a word clicked twice",
    content: { prompt_text: SHOWN, key: marked([0, "The", "A"], [9, "winter.", "summer"]) },
    tries: [
      [clicked(), 0, 2, ["missed 0", "missed 9"]],
      [clicked(9, 9), 1, 2, ["missed 0", "gained 9"]],
    ],
  },
  {
    item: "listening/write_from_dictation",
    title: "five words",
    content: { transcript: "Libraries lend more than books." },
    tries: [
      [
        wrote("Libraries lend more than books."),
        5,
        5,
        ["gained 0", "gained 1", "gained 2", "gained 3", "gained 4"],
      ],
      [
        wrote("books than more lend libraries"),
        5,
        5,
        ["gained 0", "gained 1", "gained 2", "gained 3", "gained 4"],
      ],
      [
        wrote("Librarys lend more books"),
        3,
        5,
        ["missed 0", "gained 1", "gained 2", "missed 3", "gained 4", "info"],
      ],
    ],
  },
  {
    item: "listening/write_from_dictation",
    title: "extra words cost nothing, a word counts as often as it is said",
    content: { transcript: "The more the better." },
    tries: [
      [
        wrote("the more the better of it all"),
        4,
        4,
        ["gained 0", "gained 1", "gained 2", "gained 3", "info"],
      ],
      [wrote("the more better"), 3, 4, ["gained 0", "gained 1", "missed 2", "gained 3"]],
    ],
  },
  {
    item: "listening/write_from_dictation",
    title: "apostrophes and hyphens belong to a word, other punctuation does not",
    content: { transcript: "It's a well-known fact, isn't it?" },
    tries: [
      [
        wrote("It's a well-known fact isn't it"),
        6,
        6,
        ["gained 0", "gained 1", "gained 2", "gained 3", "gained 4", "gained 5"],
      ],
      [
        wrote("Its a well known fact isnt it"),
        3,
        6,
        ["missed 0", "gained 1", "missed 2", "gained 3", "missed 4", "gained 5", "info"],
      ],
      [wrote(""), 0, 6, ["missed 0", "missed 1", "missed 2", "missed 3", "missed 4", "missed 5"]],
    ],
  },
];
