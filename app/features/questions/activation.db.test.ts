import { describe, expect, test } from "vitest";
import { asRole, person, service } from "../../../tests/support/as-role.ts";
import { bankOf, buildMedia, buildQuestion, itemRow } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";
import { type ItemName, itemNames } from "../../../tests/support/valid-items.ts";

const database = openTestDatabase();

/** Tries to store the valid item of this type with some values changed, active. */
async function activate(name: ItemName, changes: Row): Promise<string> {
  try {
    await buildQuestion(database, name, changes);
    return "active";
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    return `${code} ${message}`;
  }
}

const choices = (...texts: string[]) => ({
  choices: texts.map((text, index) => ({ id: "ABCDE".charAt(index), text })),
});

const refused: [ItemName, string, Row, string][] = [
  ["reading/multiple_choice_single", "no text", { prompt_text: " " }, "prompt_text:"],
  [
    "reading/multiple_choice_single",
    "two choices",
    { options: choices("a", "b") },
    "at least three",
  ],
  [
    "reading/multiple_choice_single",
    "equal choices",
    { options: choices("a", "A ", "c") },
    "same text",
  ],
  [
    "reading/multiple_choice_single",
    "an empty choice",
    { options: choices("a", "", "c") },
    "no text",
  ],
  [
    "reading/multiple_choice_single",
    "two keys",
    { answer_key: { correct: ["A", "B"] } },
    "exactly one",
  ],
  [
    "reading/multiple_choice_single",
    "a key that is no choice",
    { answer_key: { correct: ["Z"] } },
    "not among",
  ],
  ["reading/multiple_choice_single", "no key", { answer_key: null }, "exactly one"],
  [
    "reading/multiple_choice_multiple",
    "one key",
    { answer_key: { correct: ["A"] } },
    "at least two",
  ],
  [
    "reading/multiple_choice_multiple",
    "all right",
    { answer_key: { correct: ["A", "B", "C", "D"] } },
    "must be wrong",
  ],
  [
    "reading/reorder_paragraphs",
    "a paragraph left out",
    { answer_key: { order: ["A", "B", "C"] } },
    "each paragraph once",
  ],
  [
    "reading/reorder_paragraphs",
    "a paragraph twice",
    { answer_key: { order: ["A", "A", "B", "C"] } },
    "each paragraph once",
  ],
  [
    "reading/reorder_paragraphs",
    "shown in order",
    { answer_key: { order: ["A", "B", "C", "D"] } },
    "right order already",
  ],
  ["reading/fill_in_blanks", "no gap", { prompt_text: "No gap." }, "no gap"],
  [
    "reading/fill_in_blanks",
    "a hole in the numbers",
    { prompt_text: "A {{1}} and {{3}}." },
    "without holes",
  ],
  [
    "reading/fill_in_blanks",
    "a bank without distractor",
    { options: { bank: ["level", "before"] } },
    "more words than",
  ],
  [
    "reading/fill_in_blanks",
    "an answer outside the bank",
    { answer_key: { blanks: { "1": "x", "2": "before" } } },
    "not in the word bank",
  ],
  [
    "reading/fill_in_blanks",
    "a word used twice",
    { answer_key: { blanks: { "1": "level", "2": "level" } } },
    "one gap only",
  ],
  [
    "reading/reading_writing_fill_blanks",
    "a gap without list",
    { options: { blanks: { "1": ["level", "x"] } } },
    "list of at least two",
  ],
  [
    "reading/reading_writing_fill_blanks",
    "a gap without answer",
    { answer_key: { blanks: { "1": "level" } } },
    "one answer for each gap",
  ],
  [
    "listening/fill_in_blanks",
    "a bare answer",
    { correct_answers: { blanks: { "1": "a", "2": "b" } } },
    "as a list",
  ],
  [
    "listening/fill_in_blanks",
    "no spelling",
    { correct_answers: { blanks: { "1": [], "2": ["b"] } } },
    "an answer is empty",
  ],
  ["listening/fill_in_blanks", "no recording", { media_id: null }, "needs a recording"],
  [
    "listening/highlight_incorrect_words",
    "a word elsewhere",
    { correct_answers: { words: [{ index: 0, shown: "lake", said: "river" }] } },
    "at its place",
  ],
  [
    "listening/highlight_incorrect_words",
    "the same word",
    { correct_answers: { words: [{ index: 4, shown: "lake", said: "Lake" }] } },
    "are the same",
  ],
  [
    "listening/highlight_incorrect_words",
    "no word",
    { correct_answers: {} },
    "at least one incorrect",
  ],
  ["listening/highlight_incorrect_words", "no transcript", { transcript: null }, "transcript:"],
  ["listening/write_from_dictation", "no sentence", { transcript: "" }, "transcript:"],
  [
    "speaking/answer_short_question",
    "no accepted answer",
    { answer_key: { accepted: [] } },
    "at least one accepted",
  ],
  ["speaking/read_aloud", "no text", { prompt_text: null }, "prompt_text:"],
  ["speaking/describe_image", "no picture", { media_id: null }, "needs a picture"],
  ["speaking/repeat_sentence", "no recording", { media_id: null }, "needs a recording"],
];

const nonsense = [
  "text",
  7,
  true,
  [],
  [1, [2]],
  { choices: "x", blanks: 3, words: { a: 1 } },
  { correct: {}, order: 1, accepted: "x" },
];

describe("activation of a question", () => {
  test.each(itemNames)("a valid item of %s may be active", async (name) => {
    expect(await activate(name, {})).toBe("active");
  });

  test.each(refused)("%s with %s is refused", async (name, _case, changes, sentence) => {
    const outcome = await activate(name, changes);
    expect(outcome).toMatch(/^23514 This question cannot be published yet\./);
    expect(outcome).toContain(sentence);
    expect(await activate(name, { ...changes, is_active: false })).toBe("active");
  });

  test.each(itemNames)(
    "a malformed shape of %s is refused in words, never by an accident",
    async (name) => {
      const key = bankOf(name) === "listening_questions" ? "correct_answers" : "answer_key";
      for (const value of nonsense) {
        const outcome = await activate(name, { [key]: value, options: value });
        expect(outcome).toMatch(/^(active$|23514 This question)/);
      }
    },
  );

  test("a picture does not stand in for a recording", async () => {
    const picture = await buildMedia(database, "image");
    const outcome = await activate("listening/write_from_dictation", { media_id: picture });
    expect(outcome).toContain("needs a recording");
  });

  test("an archived item cannot be active", async () => {
    const outcome = await activate("speaking/read_aloud", { archived_at: "2026-01-01" });
    expect(outcome).toContain("archived_at:");
  });

  test("neither an editor nor the service key gets round the gate", async () => {
    const row = await itemRow(database, "speaking/read_aloud");
    const editor = person(await buildPerson(database, { staff: ["editor"] }));
    for (const caller of [editor, service]) {
      const write = asRole(database, caller, (client) =>
        client.query(
          `insert into public.speaking_questions (type, title, is_active) values ($1, $2, true)`,
          [row.type, row.title],
        ),
      );
      await expect(write).rejects.toMatchObject({ code: "23514" });
    }
  });
});
