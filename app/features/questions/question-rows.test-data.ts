/** Rows as the database gives them, for tests. */
const row = {
  difficulty: "Medium",
  is_active: false,
  tags: ["Science"],
  media_id: null,
  transcript: null,
  explanation: null,
  archived_at: null,
  updated_at: "2026-11-20T10:00:00+00:00",
  version: 3,
  options: null,
};

export const listeningRow = {
  ...row,
  id: "11111111-1111-4111-8111-111111111111",
  type: "write_from_dictation",
  title: "Libraries",
  prompt_text: null,
  correct_answers: { accepted: [] },
};

export const readingRow = {
  ...row,
  id: "33333333-3333-4333-8333-333333333333",
  type: "multiple_choice_single",
  title: "Tides",
  prompt_text: "The tide follows the moon.",
  options: {
    choices: ["One", "Two", "Three"].map((text, index) => ({ id: "ABC".charAt(index), text })),
  },
  answer_key: { correct: ["B"] },
};
