import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../tests/support/database.ts";
import type { Report } from "./report.ts";
import { learner, legacyId, openImport, tallyOf, when } from "./testing/open-import.ts";

const { legacy, build, insert, run, row, rowsOf, ledger } = openImport();
const [test1, twice, attempt, bank] = [legacyId(1), legacyId(2), legacyId(3), legacyId(4)];
const named = new Map<string, string>();
const idOf = (name: string): string => {
  const id = named.get(name) ?? legacyId(100 + named.size);
  named.set(name, id);
  return id;
};
let report: Report;

const tests: [what: string, legacy: Row, ours: Row, ledger: string[]][] = [
  [
    "a mock test",
    { test_type: "Mock", is_premium: "TRUE", section: "Reading" },
    { test_type: "mock", is_premium: true, section: "reading" },
    ["changed test_type"],
  ],
  [
    "an exam for a kind",
    { test_type: "CORE", is_premium: null },
    { test_type: "practice", exam: "CORE", is_premium: false },
    ["changed test_type"],
  ],
  [
    "a flag that says nothing",
    { test_type: "scored", is_premium: "maybe", section: "all", duration: 0 },
    { is_premium: true, section: null, duration: null },
    ["review section", "review is_premium", "changed duration"],
  ],
  [
    "an unknown kind",
    { test_type: "exam", title: " ", is_premium: "0" },
    { test_type: "practice", title: "Without a title", is_premium: false },
    ["changed title", "review test_type"],
  ],
];

const questions: [what: string, legacy: Row, ours: Row | null, ledger: string[]][] = [
  [
    "a provider code",
    {
      question_type: "s_read_aloud",
      difficulty: "hard",
      source: "onepte",
      external_id: "618",
      tags: ["weekly"],
    },
    {
      question_type: "read_aloud",
      difficulty: "Hard",
      source: "onepte",
      tags: ["weekly"],
      points: 1,
    },
    ["changed question_type", "changed difficulty"],
  ],
  [
    "a display name",
    {
      section: "LISTENING",
      question_type: "Multiple Choice, Choose Single Answer",
      difficulty: null,
      correct_answer: '{"a": 1}',
    },
    {
      section: "listening",
      question_type: "multiple_choice_single",
      difficulty: "Medium",
      answer_key: { a: 1 },
    },
    ["changed question_type", "changed section", "changed difficulty"],
  ],
  [
    "a code without a section",
    {
      section: "academic",
      question_type: "rw-fib",
      difficulty: "Expert",
      source: "import.csv",
      points: -1,
      correct_answer: "plain",
    },
    {
      section: "reading",
      question_type: "reading_writing_fill_blanks",
      difficulty: "Medium",
      source: "import",
      points: 1,
      answer_key: "plain",
    },
    [
      "changed question_type",
      "changed section",
      "changed points",
      "review difficulty",
      "review source",
    ],
  ],
  [
    "an id of a source that is none of ours",
    {
      ...{ question_type: "read_aloud", difficulty: "easy", source: "First School" },
      external_id: "1",
    },
    { source: "import", external_id: "First School:1" },
    ["changed difficulty", "changed external_id", "review source"],
  ],
  [
    "the same id of another source",
    {
      ...{ question_type: "read_aloud", difficulty: "easy", source: "Second School" },
      external_id: "1",
    },
    { source: "import", external_id: "Second School:1" },
    ["changed difficulty", "changed external_id", "review source"],
  ],
  ["an unknown type", { question_type: "constructor" }, null, ["set_aside row"]],
  [
    "a random id",
    {
      question_type: "read_aloud",
      difficulty: "easy",
      external_id: "0.83164",
      source: "onepte",
      question_data: '{"text": "x"}',
    },
    { external_id: expect.stringMatching(/^content:/), question_data: { text: "x" } },
    ["changed question_data", "changed difficulty", "changed external_id"],
  ],
];

const scores: [what: string, legacy: Row, ours: Row, ledger: string[]][] = [
  [
    "numbers in texts",
    {
      status: "completed",
      completed_at: "2025-03-01T12:00:00",
      total_score: " 65.5 ",
      reading_score: "",
    },
    { status: "completed", total_score: "65.50", reading_score: null },
    [],
  ],
  [
    "points of points",
    { status: "abandoned", total_score: "78/90", writing_score: "40/100", reading_score: "7/0" },
    { total_score: "78.00", writing_score: "36.00", reading_score: null },
    ["changed total_score", "changed writing_score", "changed reading_score"],
  ],
  [
    "ranges and words",
    { status: "abandoned", total_score: "75-80", speaking_score: "good", listening_score: "120" },
    { total_score: null, speaking_score: null, listening_score: null },
    ["changed total_score", "changed speaking_score", "changed listening_score"],
  ],
  ["left open", { status: null }, { status: "abandoned" }, ["changed status"]],
  [
    "completed without a day",
    { status: "completed" },
    { status: "completed", completed_at: new Date("2025-04-01T10:00:00Z") },
    ["changed completed_at"],
  ],
  [
    "a day without completion",
    { status: "abandoned", completed_at: "2025-03-02" },
    { status: "abandoned", completed_at: new Date("2025-03-02T00:00:00Z") },
    ["review completed_at"],
  ],
];

beforeAll(async () => {
  await build();
  await insert("users", learner("ann"));
  await insert("pte_tests", { id: test1, title: "First", test_type: "practice", ...when });
  for (const [what, values] of tests)
    await insert("pte_tests", {
      id: idOf(what),
      title: "A test",
      is_premium: "false",
      ...when,
      ...values,
    });
  const question = { section: "speaking", question: "A question", ...when };
  await insert("pte_questions", {
    ...question,
    id: bank,
    test_id: test1,
    question_type: "read_aloud",
    difficulty: "easy",
  });
  for (const [what, values] of questions)
    await insert("pte_questions", {
      ...question,
      source: "local",
      points: 1,
      order_index: 0,
      id: idOf(what),
      ...values,
    });
  const same = {
    ...question,
    question_type: "s_read_aloud",
    external_id: "618",
    source: "onepte",
    difficulty: "easy",
  };
  await insert("pte_questions", { ...same, id: twice, updated_at: "2025-01-01" });
  const media = {
    question_id: twice,
    kind: "Audio",
    url: "https://a/1.mp3",
    created_at: when.created_at,
  };
  await insert(
    "pte_question_media",
    { ...media, id: idOf("media"), metadata: { externalId: 5 } },
    { ...media, id: idOf("media twin"), kind: "audio" },
    { ...media, id: idOf("a subtitle"), kind: "subtitle" },
    { ...media, id: idOf("no address"), url: " " },
  );
  const took = { user_id: "ann", test_id: test1, started_at: "2025-03-01T11:00:00", ...when };
  await insert("test_attempts", { ...took, id: attempt, status: "abandoned" });
  for (const [what, values] of scores)
    await insert("test_attempts", { ...took, id: idOf(what), ...values });
  const answer = { attempt_id: attempt, created_at: when.created_at, points_earned: 1 };
  await insert(
    "test_answers",
    {
      ...answer,
      id: idOf("first try"),
      question_id: bank,
      user_answer: "old",
      submitted_at: "2025-03-01T11:01:00",
    },
    {
      ...answer,
      id: idOf("second try"),
      question_id: bank,
      user_answer: '{"selectedOption": "B"}',
      submitted_at: "2025-03-01T11:02:00",
    },
    {
      ...answer,
      id: idOf("in words"),
      question_id: twice,
      user_answer: "word",
      submitted_at: "2025-03-01T11:02:00",
    },
  );
  const session = {
    user_id: "ann",
    submitted_at: "2025-03-01T10:00:00",
    created_at: when.created_at,
  };
  await insert(
    "practice_sessions",
    { ...session, id: idOf("a session"), question_id: bank, score: -5 },
    { ...session, id: idOf("of an unknown type"), question_id: idOf("an unknown type"), score: 5 },
  );

  report = await run();
});

describe("tests of the legacy database", () => {
  test("all add up", () => {
    expect(report.problems).toEqual([]);
    expect(tallyOf(report, "pte_questions")).toMatchObject({ imported: 7, merged: 1, setAside: 1 });
  });

  test.each(tests)("pte_tests: %s", async (what, _, ours, lines) => {
    expect(await row("pte_tests", idOf(what))).toMatchObject(ours);
    expect(await ledger(idOf(what))).toEqual(lines);
  });

  test.each(questions)("pte_questions: %s", async (what, _, ours, lines) => {
    if (ours) expect(await row("pte_questions", idOf(what))).toMatchObject(ours);
    else expect(await row("pte_questions", idOf(what))).toBeUndefined();
    expect(await ledger(idOf(what))).toEqual(lines);
  });

  test.each(scores)("test_attempts: %s", async (what, _, ours, lines) => {
    expect(await row("test_attempts", idOf(what))).toMatchObject(ours);
    expect(await ledger(idOf(what))).toEqual(lines);
  });

  test("twins of a feed item are one, and what belonged to the other follows", async () => {
    const kept = idOf("a provider code");
    expect(await row("pte_questions", twice)).toBeUndefined();
    expect(await row("pte_question_media", idOf("media"))).toMatchObject({
      question_id: kept,
      kind: "audio",
    });
    expect(await row("pte_question_media", idOf("media twin"))).toBeUndefined();
    expect(await ledger(idOf("media twin"))).toEqual(["review url", "merged row"]);
    expect(await ledger(idOf("a subtitle"))).toEqual(["set_aside row"]);
    expect(await ledger(idOf("no address"))).toEqual(["set_aside row"]);
    expect(await row("test_answers", idOf("in words"))).toMatchObject({
      ...{ question_id: kept, user_answer: { text: "word" } },
    });
  });

  test("of answers to one question the last stays, the first is in the ledger", async () => {
    expect(await row("test_answers", idOf("second try"))).toMatchObject({
      user_answer: { selectedOption: "B" },
    });
    const [line] = await rowsOf(
      "select kind, old ->> 'user_answer' as answer from private.legacy_ledger where legacy_id = $1",
      idOf("first try"),
    );
    expect(line).toEqual({ kind: "merged", answer: "old" });
  });

  test("practice of a question that was set aside is set aside too", async () => {
    expect(await row("practice_sessions", idOf("a session"))).toMatchObject({ score: null });
    expect(await ledger(idOf("of an unknown type"))).toEqual(["set_aside row"]);
  });

  test("nothing was written to the source", async () => {
    const { rows } = await legacy.pool.query("select count(*)::int as n from pte_questions");
    expect(rows).toEqual([{ n: questions.length + 2 }]);
  });
});
