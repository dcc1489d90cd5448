import { beforeAll, describe, expect, test } from "vitest";
import { asRoleCommitted, type Caller, person } from "../../../../tests/support/as-role.ts";
import { buildQuestion } from "../../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";

const database = openTestDatabase();
let editor: Caller;
let analyst: Caller;

beforeAll(async () => {
  editor = person(await buildPerson(database, { staff: ["editor"] }));
  analyst = person(await buildPerson(database, { staff: ["analyst"] }));
});

const call = (caller: Caller, sql: string, values: unknown[]): Promise<Row> =>
  asRoleCommitted(database, caller, async (client) => {
    const { rows } = await client.query<{ answer: Row }>(`select ${sql} as answer`, values);
    return rows[0]?.answer ?? {};
  });

const json = (value: unknown) => JSON.stringify(value);
const items = [
  { module: "speaking", type: "read_aloud", title: "T (RA)", prompt_text: "The tide rose." },
  {
    module: "listening",
    type: "write_from_dictation",
    title: "T (WFD)",
    transcript: "The tide rose.",
    correct_answers: {},
  },
];
const derive = (source: Row, made: unknown = items, origin: Row | null = null, caller = editor) =>
  call(caller, "public.create_derived_questions($1, $2, $3)", [
    json(source),
    json(made),
    origin && json(origin),
  ]);
const rows = async (sql: string, values: unknown[] = []) =>
  (await database.pool.query<Row>(sql, values)).rows;

describe("deriving questions", () => {
  test("stores the source, its question and drafts linked to it, in one batch", async () => {
    const origin = await buildQuestion(database, "speaking/read_aloud");
    const answer = await derive({ title: "T", text: "The tide rose." }, items, {
      module: "speaking",
      id: origin,
    });
    const made = await call(analyst, "public.source_questions($1)", [answer.source_id]);
    expect(made).toHaveLength(3);
    expect(made).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ module: "speaking", id: origin, source_revision: 1 }),
        expect.objectContaining({ module: "listening", title: "T (WFD)", is_active: false }),
      ]),
    );
    const log = await rows("select distinct reason from public.audit_log where batch_id = $1", [
      answer.batch_id,
    ]);
    expect(log).toEqual([{ reason: 'Derived from "T"' }]);
  });

  test("stores nothing when one of the items cannot be stored", async () => {
    const broken = [...items, { module: "reading", type: "no_such_type", title: "X" }];
    await expect(derive({ title: "Broken", text: "A text." }, broken)).rejects.toThrow();
    expect(await rows("select from public.question_sources where title = 'Broken'")).toEqual([]);
  });

  test("is refused for a text that was changed since, and for who may only read", async () => {
    const { source_id } = await derive({ title: "T", text: "First." }, []);
    await database.pool.query("update public.question_sources set text = 'Second.' where id = $1", [
      source_id,
    ]);
    await expect(derive({ id: source_id, revision: 1, title: "T" })).rejects.toMatchObject({
      code: "PT409",
    });
    await expect(derive({ title: "T", text: "x" }, items, null, analyst)).rejects.toMatchObject({
      code: "42501",
    });
  });
});

describe("a corrected source", () => {
  const apply = (source: unknown, revision: number, changed: unknown) =>
    call(editor, "public.apply_source_updates($1, $2, $3)", [source, revision, json(changed)]);

  async function corrected() {
    const answer = await derive({ title: "T", text: "The tide rose." });
    const [source] = await rows(
      "update public.question_sources set text = 'The tide fell.' where id = $1 returning *",
      [answer.source_id],
    );
    return { source, made: answer.questions as { module: string; id: string }[] };
  }

  test("keeps every text it had, and counts only changes of the text", async () => {
    const { source } = await corrected();
    await database.pool.query("update public.question_sources set note = 'n' where id = $1", [
      source?.id,
    ]);
    expect(
      await rows(
        "select revision, text from public.question_source_revisions where source_id = $1 order by 1",
        [source?.id],
      ),
    ).toEqual([
      { revision: 1, text: "The tide rose." },
      { revision: 2, text: "The tide fell." },
    ]);
  });

  test("is carried over into the chosen items in one batch", async () => {
    const { source, made } = await corrected();
    const answer = await apply(source?.id, 2, [
      { ...made[0], version: 1, changes: { prompt_text: "The tide fell." } },
      { ...made[1], version: 1, changes: {} },
    ]);
    expect(answer.changed).toBe(2);
    expect(
      await rows(
        "select prompt_text, source_revision, version from public.speaking_questions where id = $1",
        [made[0]?.id],
      ),
    ).toEqual([{ prompt_text: "The tide fell.", source_revision: 2, version: 2 }]);
    expect(
      await rows("select count(*)::int as n from public.audit_log where batch_id = $1", [
        answer.batch_id,
      ]),
    ).toEqual([{ n: 2 }]);
  });

  test("changes nothing when one of the items was changed since it was read", async () => {
    const { source, made } = await corrected();
    await database.pool.query("update public.listening_questions set title = 'N' where id = $1", [
      made[1]?.id,
    ]);
    await expect(
      apply(source?.id, 2, [
        { ...made[0], version: 1, changes: { prompt_text: "The tide fell." } },
        { ...made[1], version: 1, changes: { transcript: "The tide fell." } },
      ]),
    ).rejects.toMatchObject({ code: "PT409" });
    expect(
      await rows("select prompt_text from public.speaking_questions where id = $1", [made[0]?.id]),
    ).toEqual([{ prompt_text: "The tide rose." }]);
    await expect(apply(source?.id, 1, [])).rejects.toMatchObject({ code: "PT409" });
  });

  test("does not reach an item of another source, nor content that was not checked", async () => {
    const { source, made } = await corrected();
    const stranger = await buildQuestion(database, "speaking/read_aloud");
    await expect(
      apply(source?.id, 2, [{ module: "speaking", id: stranger, version: 1, changes: {} }]),
    ).rejects.toMatchObject({ code: "PT404" });
    const published = { id: made[0]?.id, prompt_text: "The tide rose.", type: "read_aloud" };
    await database.pool.query(
      "select public.record_question_check('speaking', (select to_jsonb(q) from public.speaking_questions q where id = $1), private.profile_version_in_force())",
      [published.id],
    );
    await database.pool.query(
      "update public.speaking_questions set is_active = true where id = $1",
      [published.id],
    );
    await expect(
      apply(source?.id, 2, [{ ...made[0], version: 2, changes: { prompt_text: "Unchecked." } }]),
    ).rejects.toThrow(/cannot be published/);
  });
});
