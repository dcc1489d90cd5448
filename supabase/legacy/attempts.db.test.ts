import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "./report.ts";
import { userId } from "./tables/people/users.ts";
import {
  learner,
  legacyId,
  openImport,
  type RowCase,
  tallyOf,
  when,
} from "./testing/open-import.ts";

const { legacy, build, insert, run, row, rowsOf, ledger } = openImport();
const [aloud, essay, older, newer, spoken] = [1, 2, 3, 4, 5].map(legacyId);
let next = 100;
let report: Report;

const by = { user_id: "ann", question_id: aloud };
const speech = {
  ...{ ...by, type: "read_aloud", audio_url: "https://files.example.org/1.webm", scores: {} },
  ...{ duration_ms: 30000, timings: {}, is_public: false, created_at: "2025-03-01T23:30:00" },
};
const essays = { user_id: "ann", question_id: essay, user_response: "It is.", ...when };
const answers = { user_id: "ann", question_id: older, user_response: {}, ...when };
const heard = { ...answers, question_id: spoken };
const scoreColumns = ["overall", "pronunciation", "fluency", "content"].map((n) => `${n}_score`);
const zeroToFive = {
  ...{ overall: 61, content: 3, pronunciation: 4.4, fluency: 0 },
  ...{ rubric: {}, score_scale: "0-5" },
};
const unscored = {
  ...{ overall_score: null, pronunciation_score: null, fluency_score: null, content_score: null },
};

const cases: RowCase[] = [
  {
    what: "scores from 0 to 5: the columns are filled from the JSON, and a zero stays one",
    table: "speaking_attempts",
    legacy: {
      ...speech,
      ...{ scores: { content: 3, pronunciation: 4.4, fluency: 0, total: 61, rubric: {} } },
      ...{ words_per_minute: 120.5, filler_rate: 0.03, content_score: 3, is_public: true },
    },
    ours: {
      ...{ overall_score: 61, pronunciation_score: 4, fluency_score: 0, content_score: 3 },
      ...{ is_public: true, scores: zeroToFive },
      created_at: new Date("2025-03-01T23:30:00Z"),
    },
    ledger: ["scores", "overall_score", "pronunciation_score", "fluency_score"].map(
      (n) => `changed ${n}`,
    ),
  },
  {
    what: "scores from 10 to 90 in a breakdown",
    table: "speaking_attempts",
    legacy: {
      ...speech,
      scores: { overall_score: 70, breakdown: { content: 60, pronunciation: 70, fluency: 80 } },
    },
    ours: {
      ...{ overall_score: 70, fluency_score: 80 },
      scores: { overall: 70, content: 60, pronunciation: 70, fluency: 80, score_scale: "10-90" },
    },
    ledger: ["scores", ...scoreColumns].map((n) => `changed ${n}`),
  },
  {
    what: "scores that are partly random score nothing",
    table: "speaking_attempts",
    legacy: { ...speech, overall_score: 77, scores: { overallScore: 77, fluencyScore: 80 } },
    ours: { ...unscored, scores: { overallScore: 77, fluencyScore: 80, score_scale: "unscored" } },
    ledger: ["changed scores"],
  },
  {
    what: "what is out of range",
    table: "speaking_attempts",
    legacy: {
      ...{ ...speech, audio_url: "", duration_ms: 999_999_999, filler_rate: 7 },
      ...{ overall_score: 900, timings: [1], scores: "{}" },
    },
    ours: { audio_url: "missing", duration_ms: 0, filler_rate: null, overall_score: null },
    ledger: [
      "changed audio_url",
      "changed duration_ms",
      "changed filler_rate",
      "changed timings",
      "changed scores",
      "changed overall_score",
    ],
  },
  {
    what: "an attempt of a question that is gone",
    table: "speaking_attempts",
    legacy: { ...speech, question_id: legacyId(99) },
    ours: null,
    ledger: ["set_aside row"],
  },
  {
    what: "an essay from before the score columns",
    table: "writing_attempts",
    legacy: { ...essays, scores: { total: 55, grammar: 60, content: 0, wordCount: 231 } },
    ours: {
      ...{ overall_score: 55, grammar_score: 60, content_score: 0, word_count: 231 },
      ...{ coherence_score: null, user_response: "It is." },
    },
    ledger: ["overall_score", "grammar_score", "content_score", "word_count"].map(
      (n) => `changed ${n}`,
    ),
  },
  {
    what: "an answer that was scored",
    table: "reading_attempts",
    legacy: { ...answers, accuracy: 50, correct_answers: 1, total_answers: 2, time_taken: 60 },
    ours: { accuracy: "50.00", correct_answers: 1, total_answers: 2, time_taken: 60 },
    ledger: [],
  },
  {
    what: "an accuracy that is not a number",
    table: "reading_attempts",
    legacy: { ...answers, accuracy: "NaN", correct_answers: 0, total_answers: 0 },
    ours: { accuracy: null, correct_answers: 0, total_answers: 0 },
    ledger: ["changed accuracy"],
  },
  {
    what: "more right answers than there are, and hours on one question",
    table: "reading_attempts",
    legacy: { ...answers, correct_answers: 3, total_answers: 2, time_taken: 99_999 },
    ours: { correct_answers: null, total_answers: null, time_taken: null },
    ledger: ["changed time_taken", "changed correct_answers"],
  },
  {
    what: "a question whose key the legacy could not read",
    table: "reading_attempts",
    legacy: { ...answers, question_id: newer, accuracy: 0, correct_answers: 0, total_answers: 1 },
    ours: { accuracy: null, correct_answers: null, total_answers: null },
    ledger: ["changed accuracy"],
  },
  {
    what: "an answer to it is marked anew, by the ids of the options",
    table: "reading_attempts",
    legacy: {
      ...{ ...answers, question_id: newer, user_response: { selectedOption: "B) y" } },
      ...{ accuracy: 0, correct_answers: 0, total_answers: 1, scores: { accuracy: 0 } },
    },
    ours: {
      ...{ user_response: { selectedOption: "B" }, accuracy: "100.00" },
      ...{ correct_answers: 1, scores: { correctAnswers: 1, totalAnswers: 1 } },
    },
    ledger: ["changed user_response", "changed accuracy"],
  },
  {
    what: "an answer that names no option stays as it was",
    table: "reading_attempts",
    legacy: { ...answers, user_response: { selectedOption: "w" }, accuracy: 0 },
    ours: { user_response: { selectedOption: "w" }, accuracy: "0.00" },
    ledger: ["review user_response"],
  },
  {
    what: "the text of an answer is as it was",
    table: "listening_attempts",
    legacy: { ...heard, user_response: { textAnswer: "One two" } },
    ours: { user_response: { textAnswer: "One two" } },
    ledger: [],
  },
  {
    what: "a zero that was stored as nothing",
    table: "listening_attempts",
    legacy: { ...heard, scores: { accuracy: 0, correctWords: 0, totalWords: 5 } },
    ours: { accuracy: "0.00", correct_answers: 0, total_answers: 5 },
    ledger: ["changed accuracy", "changed correct_answers", "changed total_answers"],
  },
  {
    what: "no date at all",
    table: "listening_attempts",
    legacy: { ...heard, created_at: "infinity", updated_at: "0001-01-01" },
    ours: { question_id: spoken },
    ledger: ["changed created_at", "changed updated_at"],
  },
];
const numbered = cases.map((one) => ({ ...one, id: legacyId(next++) }));

beforeAll(async () => {
  await build();
  await insert("users", learner("ann"));
  const question = { difficulty: "Medium", is_active: true, bookmarked: false, ...when };
  const { updated_at: _, ...oldQuestion } = question;
  await insert("speaking_questions", {
    ...{ ...question, id: aloud, type: "read_aloud", title: "Tides", prompt_text: "The tide." },
  });
  await insert("writing_questions", {
    ...{ ...oldQuestion, id: essay, type: "write_essay", title: "Cities", prompt_text: "Discuss." },
  });
  const choice = { ...oldQuestion, type: "multiple_choice_single", prompt_text: "Which?" };
  await insert(
    "reading_questions",
    { ...choice, id: older, title: "A", options: ["x", "y", "z"], answer_key: "y" },
    { ...choice, id: newer, title: "B", options: ["A) x", "B) y", "C) z"], answer_key: ["B"] },
  );
  await insert("listening_questions", {
    ...{ ...question, id: spoken, type: "write_from_dictation", title: "D", correct_answers: [] },
    transcript: "One two three four five.",
  });
  for (const table of ["speaking", "writing", "reading", "listening"])
    await legacy.pool.query(
      `alter table ${table}_attempts drop constraint ${table}_attempts_question_id_fkey`,
    );
  for (const one of numbered) await insert(one.table, { id: one.id, ...one.legacy });
  report = await run();
});

describe("attempts of the legacy database", () => {
  test("all add up", () => {
    expect(report.problems).toEqual([]);
    expect(tallyOf(report, "speaking_attempts")).toMatchObject({
      read: 5,
      imported: 4,
      setAside: 1,
    });
  });

  test.each(numbered)("$table: $what", async ({ table, id, ours, ledger: lines }) => {
    if (ours === null) expect(await row(table, id)).toBeUndefined();
    else expect(await row(table, id)).toMatchObject({ user_id: userId("ann"), ...ours });
    expect(await ledger(id)).toEqual(lines);
  });

  test("each is in the partition of its month, in UTC; none waits", async () => {
    const places = await rowsOf(
      "select distinct tableoid::regclass::text as place from public.speaking_attempts",
    );
    expect(places).toEqual([{ place: "partitions.speaking_attempts_y2025m03" }]);
    const waiting = await rowsOf(
      "select * from private.default_partition_rows() where waiting > 0",
    );
    expect(waiting).toEqual([]);
  });
});
