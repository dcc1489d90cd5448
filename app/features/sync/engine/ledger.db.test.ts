import { beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { buildSource, csvOfQuestions, syncDesk } from "../../../../tests/support/sync-desk.ts";

const database = openTestDatabase();
let editor = "";
const desk = syncDesk(database, () => editor);

beforeAll(async () => {
  editor = await buildPerson(database, { staff: ["editor"] });
});

const outcomes = async (job: string) => (await desk.ledger(job)).map(({ outcome }) => outcome);
const auditCount = async () => {
  const { rows } = await database.pool.query(
    "select count(*)::int as n from public.audit_log where table_name = 'reading_questions'",
  );
  return Number(rows[0]?.n);
};

describe("a file that is imported", () => {
  test("comes into the bank unpublished; what is wrong is refused with row, field and reason", async () => {
    const source = await buildSource(database);
    const file = csvOfQuestions([
      { id: 1 },
      { id: 2, key: "Nothing" },
      { id: 3, type: "r_unknown" },
      { id: 1, title: "Twin" },
      { id: 4, difficulty: "Brutal", key: "Nothing" },
    ]);
    const { job, end } = await desk.go(source, "run", { file });
    expect(end).toBe("partial");
    expect(await desk.ledger(job)).toMatchObject([
      {
        outcome: "created",
        external_id: "1",
        module: "reading",
        question_type: "multiple_choice_single",
      },
      {
        outcome: "rejected",
        row: 3,
        field: "key",
        reason: expect.stringContaining("not among the choices"),
      },
      {
        outcome: "rejected",
        row: 4,
        field: "type",
        reason: "“r_unknown” is no type of question that is known here.",
      },
      {
        outcome: "rejected",
        row: 5,
        field: "external_id",
        reason: 'The id "1" came before, in row 2.',
      },
      {
        outcome: "rejected",
        row: 6,
        field: "difficulty",
        problems: [
          { field: "difficulty", reason: expect.stringContaining("Brutal") },
          { field: "key", reason: expect.stringContaining("not among the choices") },
        ],
      },
    ]);
    expect(await desk.bank(source)).toMatchObject([
      {
        external_id: "1",
        title: "Question 1",
        is_active: false,
        difficulty: "Easy",
        answer_key: { correct: ["B"] },
        version: 1,
        created_by: editor,
      },
    ]);
    expect(await desk.job(job)).toMatchObject({
      status: "partial",
      stats: { created: 1, rejected: 4 },
    });
  });

  test("again unchanged touches nothing, without an audit row; changed fields change with their difference", async () => {
    const source = await buildSource(database);
    await desk.go(source, "run", { file: csvOfQuestions([{ id: 1 }, { id: 2 }]) });
    const before = await auditCount();
    const again = await desk.go(source, "run", { file: csvOfQuestions([{ id: 1 }, { id: 2 }]) });
    expect(await outcomes(again.job)).toEqual(["unchanged", "unchanged"]);
    expect(await auditCount()).toBe(before);
    const changed = await desk.go(source, "run", {
      file: csvOfQuestions([{ id: 1, title: "New" }, { id: 2 }]),
    });
    expect(await desk.ledger(changed.job)).toMatchObject([
      { outcome: "changed", diff: { title: { old: "Question 1", new: "New" } } },
      { outcome: "unchanged", diff: null },
    ]);
    expect(await desk.bank(source)).toMatchObject([
      { title: "New", version: 2 },
      { title: "Question 2", version: 1 },
    ]);
  });

  test("finds a record without an id again by what it asks", async () => {
    const source = await buildSource(database);
    await desk.go(source, "run", {
      file: csvOfQuestions([
        { id: "", title: "One" },
        { id: "", title: "Two" },
      ]),
    });
    const { job } = await desk.go(source, "run", {
      file: csvOfQuestions([
        { id: "", title: "Two", difficulty: "Hard" },
        { id: "", title: "One" },
      ]),
    });
    expect(await outcomes(job)).toEqual(["changed", "unchanged"]);
    expect(await desk.bank(source)).toHaveLength(2);
  });
});

describe("an editor's change", () => {
  test("is never overwritten: the new value waits, and is accepted or kept", async () => {
    const source = await buildSource(database);
    await desk.go(source, "run", { file: csvOfQuestions([{ id: 1 }, { id: 2 }]) });
    await desk.as(
      "update public.reading_questions q set title = 'Ours' from public.pte_sync_sources s where s.key = q.source and s.id = $1",
      [source],
    );
    const next = csvOfQuestions([
      { id: 1, title: "Theirs", difficulty: "Hard" },
      { id: 2, title: "Theirs too" },
    ]);
    const { job, end } = await desk.go(source, "run", { file: next });
    expect(end).toBe("success");
    expect(await desk.ledger(job)).toMatchObject([
      {
        outcome: "changed",
        diff: { difficulty: { old: "Easy", new: "Hard" } },
        suggestions: { title: { ours: "Ours", theirs: "Theirs" } },
      },
      { outcome: "unchanged", suggestions: { title: { theirs: "Theirs too" } } },
    ]);
    const suggestions = await desk.as(
      "select * from public.pte_sync_suggestions where source_id = $1 order by external_id",
      [source],
    );
    expect(suggestions).toMatchObject([
      { field: "title", theirs: "Theirs" },
      { theirs: "Theirs too" },
    ]);
    const decide = (index: number, accept: boolean) =>
      desk.as("select public.decide_sync_suggestions(array[$1::uuid], $2) as answer", [
        suggestions[index]?.id,
        accept,
      ]);
    expect(await decide(0, true)).toMatchObject([{ answer: { decided: 1, skips: [] } }]);
    expect(await decide(1, false)).toMatchObject([{ answer: { decided: 1 } }]);
    expect(await desk.bank(source)).toMatchObject([{ title: "Theirs" }, { title: "Ours" }]);
    // What was turned down does not come again; what the source changes once more does.
    const quiet = await desk.go(source, "run", { file: next });
    expect(await desk.ledger(quiet.job)).toMatchObject([
      { outcome: "unchanged", suggestions: null },
      { outcome: "unchanged", suggestions: null },
    ]);
  });

  test("that deletes a question keeps it from coming back", async () => {
    const source = await buildSource(database);
    const file = csvOfQuestions([{ id: 1 }]);
    await desk.go(source, "run", { file });
    await desk.as(
      "delete from public.reading_questions q using public.pte_sync_sources s where s.key = q.source and s.id = $1",
      [source],
    );
    const { job } = await desk.go(source, "run", { file });
    expect(await desk.ledger(job)).toMatchObject([
      { outcome: "unchanged", reason: expect.stringContaining("deleted here") },
    ]);
    expect(await desk.bank(source)).toEqual([]);
  });
});

describe("a dry run", () => {
  test("says what would happen and keeps nothing else; applying it does that and no more", async () => {
    const source = await buildSource(database);
    await desk.go(source, "run", { file: csvOfQuestions([{ id: 1 }]) });
    const dry = await desk.go(source, "dry_run", {
      file: csvOfQuestions([{ id: 1, title: "New" }, { id: 2 }, { id: 3, key: "Z" }]),
    });
    expect(await outcomes(dry.job)).toEqual(["changed", "created", "rejected"]);
    expect(await desk.bank(source)).toMatchObject([{ title: "Question 1", version: 1 }]);
    const applied = await desk.go(source, "apply", { basedOn: dry.job });
    expect(applied.end).toBe("success");
    expect(await outcomes(applied.job)).toEqual(["changed", "created"]);
    expect(await desk.bank(source)).toMatchObject([
      { title: "New", version: 2 },
      { title: "Question 2" },
    ]);
    await expect(desk.start(source, "apply", { basedOn: dry.job })).rejects.toThrow(
      "This dry run is applied already.",
    );
  });

  test("is not applied over what has changed since: it names the rows, and applies the others when asked", async () => {
    const source = await buildSource(database);
    await desk.go(source, "run", { file: csvOfQuestions([{ id: 1 }, { id: 2 }]) });
    const dry = await desk.go(source, "dry_run", {
      file: csvOfQuestions([{ id: 1, title: "A" }, { id: 2, title: "B" }, { id: 3 }]),
    });
    await desk.as(
      "update public.reading_questions q set difficulty = 'Hard' from public.pte_sync_sources s where s.key = q.source and s.id = $1 and external_id = '1'",
      [source],
    );
    const refused = await desk.go(source, "apply", { basedOn: dry.job });
    expect(refused.end).toBe("error");
    expect(await desk.ledger(refused.job)).toMatchObject([
      { outcome: "moved", external_id: "1", reason: "It was changed here since the dry run." },
    ]);
    expect(await desk.job(refused.job)).toMatchObject({
      error: expect.stringContaining("Nothing was written"),
    });
    expect(await desk.bank(source)).toMatchObject([
      { title: "Question 1" },
      { title: "Question 2" },
    ]);
    const rest = await desk.go(source, "apply", { basedOn: dry.job, skipMoved: true });
    expect(rest.end).toBe("partial");
    expect(await desk.bank(source)).toMatchObject([
      { title: "Question 1" },
      { title: "B" },
      { title: "Question 3" },
    ]);
  });
});

describe("an undo", () => {
  test("takes back what a job did, and leaves and lists what was changed since", async () => {
    const source = await buildSource(database);
    await desk.go(source, "run", { file: csvOfQuestions([{ id: 1 }, { id: 2 }]) });
    const { job } = await desk.go(source, "run", {
      file: csvOfQuestions([{ id: 1, title: "A" }, { id: 2, title: "B" }, { id: 3 }, { id: 4 }]),
    });
    await desk.as(
      "update public.reading_questions q set title = 'Mine' from public.pte_sync_sources s where s.key = q.source and s.id = $1 and external_id in ('2', '4')",
      [source],
    );
    const undo = await desk.go(source, "undo", { basedOn: job });
    expect(undo.end).toBe("partial");
    expect(await desk.ledger(undo.job)).toMatchObject([
      { outcome: "changed", diff: { title: { old: "A", new: "Question 1" } } },
      { outcome: "moved", reason: "It was changed here since, so it stays as it is." },
      { outcome: "removed" },
      { outcome: "moved" },
    ]);
    expect(await desk.bank(source)).toMatchObject([
      { title: "Question 1" },
      { title: "Mine" },
      { title: "Mine" },
    ]);
  });
});

test("categories that come along are added, and those of the editors stay", async () => {
  const source = await buildSource(database);
  await desk.as(
    `update public.pte_sync_sources set mapping = mapping || '{"fields": {"external_id": "id", "category": "cat", "title": "title", "prompt_text": "text"}}' where id = $1`,
    [source],
  );
  await database.pool.query(
    "insert into public.pte_categories (id, title, code) values (901, 'Ours', 's_read_aloud')",
  );
  const record = (id: number, cat: object) => ({ id, title: `Tide ${id}`, text: "The tide.", cat });
  const file = JSON.stringify([
    record(1, { id: 901, title: "Theirs", code: "s_read_aloud" }),
    record(2, { id: 902, title: "Sentences", code: "s_repeat_sentence", parent: 901 }),
  ]);
  const dry = await desk.go(source, "dry_run", { file });
  const categories = () =>
    desk.as("select id, title, parent from public.pte_categories where id > 900 order by id");
  expect(await categories()).toHaveLength(1);
  await desk.go(source, "apply", { basedOn: dry.job });
  expect(await categories()).toEqual([
    { id: 901, title: "Ours", parent: null },
    { id: 902, title: "Sentences", parent: 901 },
  ]);
});

describe("rejected rows", () => {
  test("are tried again alone, with the mapping of now", async () => {
    const source = await buildSource(database);
    const { job } = await desk.go(source, "run", {
      file: csvOfQuestions([{ id: 1 }, { id: 2, type: "mcq single" }]),
    });
    await desk.as(
      "update public.pte_sync_sources set mapping = jsonb_set(mapping, '{fields}', (mapping -> 'fields') - 'type') || '{\"values\": {\"type\": \"r_mcq_single\"}}' where id = $1",
      [source],
    );
    const retry = await desk.go(source, "retry", { basedOn: job });
    expect(await desk.ledger(retry.job)).toMatchObject([{ outcome: "created", external_id: "2" }]);
    expect(retry.end).toBe("success");
  });

  test("whose values may stand in the wrong columns are set apart from the others, and stay so when tried again", async () => {
    const source = await buildSource(database);
    const file = csvOfQuestions([{ id: 1 }, { id: 2, title: "Tide, moon and sea" }, { id: 3 }]);
    const broken = {
      outcome: "rejected",
      row: 3,
      field: "row",
      reason: expect.stringContaining("which has no name in the heading"),
    };
    const { job, end } = await desk.go(source, "run", { file });
    expect(end).toBe("partial");
    expect(await desk.ledger(job)).toMatchObject([
      { outcome: "created", external_id: "1" },
      broken,
      { outcome: "created", external_id: "3" },
    ]);
    const retry = await desk.go(source, "retry", { basedOn: job });
    expect(await desk.ledger(retry.job)).toMatchObject([broken]);
  });
});
