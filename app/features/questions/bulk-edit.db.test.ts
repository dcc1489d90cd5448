import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, person } from "../../../tests/support/as-role.ts";
import { buildQuestion, buildTags } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor = "";
let colleague = "";
let support = "";

beforeAll(async () => {
  editor = await buildPerson(database, { name: "Eva Editor", staff: ["editor"] });
  colleague = await buildPerson(database, { name: "Carl Colleague", staff: ["editor"] });
  support = await buildPerson(database, { staff: ["support"] });
  await buildTags(database, "new", "batch", "hers");
});

async function call(who: string, name: string, args: Record<string, unknown>, commit = true) {
  const names = Object.keys(args);
  const sql = `select public.${name}(${names.map((arg, at) => `${arg} => $${at + 1}`).join(", ")}) as answer`;
  const values = Object.values(args).map((value) =>
    typeof value === "object" && value !== null ? JSON.stringify(value) : value,
  );
  const { rows } = await (commit ? asRoleCommitted : asRole)(database, person(who), (client) =>
    client.query(sql, values),
  );
  return rows[0]?.answer;
}

interface Edit {
  selection: Row;
  changes: Row;
  who?: string;
  module?: string;
}

async function edit({ selection, changes, who = editor, module = "reading" }: Edit) {
  const batch_id = randomUUID();
  const reason = "Spring clean";
  const args = { module, selection, changes, reason, batch_id };
  return { batch_id, answer: await call(who, "bulk_edit_questions", args) };
}

const undo = (batch_id: string, who = editor, rest: Row = {}) => {
  const undo_id = randomUUID();
  return call(who, "undo_batch", { batch_id, reason: "Oops", undo_id, ...rest }).then((answer) => ({
    undo_id,
    answer,
  }));
};

async function stored(id: string): Promise<Row | undefined> {
  const sql =
    "select difficulty, tags, is_active, archived_at, title from public.reading_questions where id = $1";
  return (await database.pool.query(sql, [id])).rows[0];
}

const build = (tags: string[], more: Row = {}) =>
  buildQuestion(database, "reading/multiple_choice_single", { tags, ...more });

describe("a bulk edit", () => {
  test("changes the chosen fields of all that a filter finds, in one batch with its reason", async () => {
    const first = await build(["filter-me", "old"]);
    const second = await build(["filter-me"], { difficulty: "Hard" });
    const other = await build(["else"]);
    const { batch_id, answer } = await edit({
      selection: { filter: { tags: ["filter-me"] } },
      changes: { difficulty: "Hard", tags: { add: ["new"], remove: ["old"] } },
    });
    expect(answer).toMatchObject({ matched: 2, changed: 2, unchanged: 0, skipped: 0 });
    expect(await stored(first)).toMatchObject({ difficulty: "Hard", tags: ["filter-me", "new"] });
    expect(await stored(second)).toMatchObject({ difficulty: "Hard", tags: ["filter-me", "new"] });
    expect(await stored(other)).toMatchObject({ tags: ["else"] });
    const { rows } = await database.pool.query(
      "select actor_id, reason, old, new from public.audit_log where batch_id = $1 and record_id = $2",
      [batch_id, second],
    );
    expect(rows).toEqual([
      {
        actor_id: editor,
        reason: "Spring clean",
        old: { tags: ["filter-me"] },
        new: { tags: ["filter-me", "new"] },
      },
    ]);
  });

  test("a preview says what would change and changes nothing", async () => {
    const id = await build(["preview"]);
    const same = await build(["preview"], { difficulty: "Hard" });
    const args = {
      module: "reading",
      selection: { ids: [id, same] },
      changes: { difficulty: "Hard" },
    };
    const answer = await call(editor, "bulk_edit_questions", { ...args, preview: true });
    expect(answer).toMatchObject({ matched: 2, changed: 1, unchanged: 1 });
    expect(answer.sample).toMatchObject([
      { id, before: { difficulty: "Medium" }, after: { difficulty: "Hard" } },
    ]);
    expect(await stored(id)).toMatchObject({ difficulty: "Medium" });
  });

  test("skips what the rules refuse, with the reason, and changes the rest", async () => {
    const unchecked = await build(["publish"], { is_active: false, prompt_text: "Never checked." });
    const broken = await build(["publish"], { is_active: false, answer_key: null });
    const active = await build(["publish"]);
    const { answer } = await edit({
      selection: { ids: [unchecked, broken, active] },
      changes: { is_active: true, difficulty: "Easy" },
    });
    expect(answer).toMatchObject({ matched: 3, changed: 1, skipped: 2 });
    const codes = new Map(
      answer.skips.map((skip: Row) => [skip.record_id, [skip.code, skip.problem]]),
    );
    expect(codes.get(unchecked)).toEqual(["needs_check", expect.stringMatching(/self-test/)]);
    expect(codes.get(broken)).toEqual([
      "refused",
      expect.stringMatching(/^This question cannot be published yet/),
    ]);
    expect(await stored(active)).toMatchObject({ difficulty: "Easy", is_active: true });
    expect(await stored(unchecked)).toMatchObject({ difficulty: "Medium" });
  });

  test("archives and restores", async () => {
    const id = await build(["archive"]);
    await edit({ selection: { ids: [id] }, changes: { archived: true } });
    expect(await stored(id)).toMatchObject({ is_active: false, archived_at: expect.any(Date) });
    await edit({ selection: { filter: { archived: true } }, changes: { archived: false } });
    expect(await stored(id)).toMatchObject({ archived_at: null });
  });

  test("refuses a filter it does not know, an empty edit, a batch id twice, and readers", async () => {
    const all = { filter: {} };
    const changes = { difficulty: "Hard" };
    await expect(edit({ selection: { filter: { surprise: 1 } }, changes })).rejects.toThrow(
      /cannot be selected by "surprise"/,
    );
    await expect(edit({ selection: all, changes: {} })).rejects.toThrow(/at least one field/);
    await expect(edit({ selection: all, changes: { title: "x" } })).rejects.toThrow(/by "title"/);
    await expect(edit({ selection: all, changes, who: support })).rejects.toThrow(/content.write/);
    const { batch_id } = await edit({
      selection: { ids: [await build(["twice"])] },
      changes,
    });
    const again = { module: "reading", selection: all, changes, batch_id };
    await expect(call(editor, "bulk_edit_questions", again)).rejects.toThrow(/already/);
  });
});

describe("undo of a batch", () => {
  test("puts back what still holds the batch's values, and lists what changed since", async () => {
    const mine = await build(["undo"]);
    const touched = await build(["undo"]);
    const elsewhere = await build(["undo"]);
    const { batch_id } = await edit({
      selection: { ids: [mine, touched, elsewhere] },
      changes: { difficulty: "Hard", tags: { replace: ["batch"] } },
    });
    await asRoleCommitted(database, person(colleague), async (client) => {
      await client.query("update public.reading_questions set tags = '{hers}' where id = $1", [
        touched,
      ]);
      await client.query("update public.reading_questions set title = 'Newer' where id = $1", [
        elsewhere,
      ]);
    });
    const preview = await call(editor, "undo_batch", { batch_id, preview: true });
    expect(preview).toMatchObject({ changed: 2, skipped: 1 });
    expect(preview.plan).toHaveLength(2);
    expect(preview.plan).toContainEqual({
      table_name: "reading_questions",
      record_id: mine,
      title: expect.any(String),
      from: { difficulty: "Hard", tags: ["batch"] },
      to: { difficulty: "Medium", tags: ["undo"] },
    });
    expect(await stored(mine)).toMatchObject({ difficulty: "Hard" });

    const { undo_id, answer } = await undo(batch_id);
    expect(answer).toMatchObject({ changed: 2, unchanged: 0, skipped: 1 });
    expect(answer.skips).toMatchObject([
      {
        record_id: touched,
        code: "changed_since",
        since: { actor_name: "Carl Colleague", columns: ["tags"] },
      },
    ]);
    expect(await stored(mine)).toMatchObject({ difficulty: "Medium", tags: ["undo"] });
    expect(await stored(touched)).toMatchObject({ difficulty: "Hard", tags: ["hers"] });
    expect(await stored(elsewhere)).toMatchObject({ difficulty: "Medium", title: "Newer" });

    const { answer: redone } = await undo(undo_id);
    expect(redone).toMatchObject({ changed: 2, skipped: 0 });
    expect(await stored(mine)).toMatchObject({ difficulty: "Hard", tags: ["batch"] });
  });

  test("shows and undoes a batch of which the audit log was told to forget some values", async () => {
    const [forgotten, kept] = [await build(["erase"]), await build(["erase"])];
    const { batch_id } = await edit({
      selection: { ids: [forgotten, kept] },
      changes: { archived: true, difficulty: "Hard" },
    });
    await database.pool.query("select private.erase_audit_values('public.reading_questions', $1)", [
      [forgotten],
    ]);
    const { answer } = await undo(batch_id);
    expect(answer).toMatchObject({ changed: 1, skipped: 1 });
    expect(answer.skips).toMatchObject([{ record_id: forgotten, code: "secret" }]);
    expect(await stored(kept)).toMatchObject({ archived_at: null, difficulty: "Medium" });
  });

  test("finds times as they were, whatever the zone of the session", async () => {
    const id = await build(["zone"]);
    const { batch_id } = await edit({ selection: { ids: [id] }, changes: { archived: true } });
    const answer = await asRoleCommitted(database, person(editor), async (client) => {
      await client.query("set local timezone = 'Australia/Sydney'");
      const sql = "select public.undo_batch($1, null, $2) as answer";
      return (await client.query(sql, [batch_id, randomUUID()])).rows[0].answer;
    });
    // The item had been active: its check still stands, so it is active again.
    expect(answer).toMatchObject({ changed: 1, skipped: 0 });
    expect(await stored(id)).toMatchObject({ archived_at: null, is_active: true });
  });

  test("is for those who may write the content, and leaves other batches alone", async () => {
    const [one, two] = [await build(["iso"]), await build(["iso"])];
    const first = await edit({ selection: { ids: [one] }, changes: { difficulty: "Hard" } });
    await edit({ selection: { ids: [two] }, changes: { difficulty: "Hard" } });
    await expect(undo(first.batch_id, support)).rejects.toThrow(/needs the permission/);
    await undo(first.batch_id, colleague);
    expect(await stored(two)).toMatchObject({ difficulty: "Hard" });
    await expect(undo(randomUUID())).rejects.toThrow(/no such batch/);
  });

  test("does not touch batches of records that are not changed many at once", async () => {
    const batch = randomUUID();
    const headers = { "x-batch-id": batch };
    await asRoleCommitted(database, person(support, headers), (client) =>
      client.query("insert into public.staff_notes (user_id, body) values ($1, 'N')", [support]),
    );
    await expect(undo(batch)).rejects.toThrow(/does not include/);
    const admin = await buildPerson(database, { staff: ["admin"] });
    await expect(undo(batch, admin)).rejects.toThrow(/needs the permission/);
  });
});

describe("the list of batches", () => {
  test("says who, why, how many, and whether it was undone", async () => {
    const ids = [await build(["list"]), await build(["list"])];
    const { batch_id } = await edit({ selection: { ids }, changes: { difficulty: "Hard" } });
    const { undo_id } = await undo(batch_id, colleague);
    const { rows } = await asRole(database, person(editor), (client) =>
      client.query("select b from public.list_batches() b"),
    );
    const listed = rows.map((row) => row.b);
    expect(listed[0]).toMatchObject({ id: undo_id, kind: "undo", undoes: batch_id, undone: null });
    expect(listed[1]).toMatchObject({
      id: batch_id,
      kind: "bulk_edit",
      actor_name: "Eva Editor",
      reason: "Spring clean",
      records: 2,
      undone: { id: undo_id, actor_name: "Carl Colleague" },
      undoable: true,
    });
    const detail = await call(editor, "batch_detail", { batch_id });
    expect(detail.records).toHaveLength(2);
    expect(detail.records[0]).toMatchObject({
      state: "restored",
      old: { difficulty: "Medium" },
      new: { difficulty: "Hard" },
    });
  });
});

describe("the history of a record", () => {
  test("is read by those who read the content, with names; nobody rewrites it", async () => {
    const id = await build(["history"]);
    await edit({ selection: { ids: [id] }, changes: { difficulty: "Hard" } });
    const history = (who: string, table: string, record: string) =>
      asRole(database, person(who), async (client) => {
        const sql = "select * from public.record_history($1, $2)";
        return (await client.query(sql, [table, record])).rows;
      });
    expect(await history(editor, "reading_questions", id)).toMatchObject([
      {
        action: "update",
        actor_name: "Eva Editor",
        reason: "Spring clean",
        old: { difficulty: "Medium" },
        new: { difficulty: "Hard" },
      },
      { action: "insert" },
    ]);
    await expect(history(editor, "organizations", id)).rejects.toThrow(/does not include/);
    expect(await history(support, "organizations", id)).toEqual([]);
    const learner = await buildPerson(database);
    await expect(history(learner, "reading_questions", id)).rejects.toThrow(/does not include/);
    for (const sql of ["delete from public.audit_log", "update public.audit_log set reason = 'x'"])
      await expect(asRole(database, person(editor), (client) => client.query(sql))).rejects.toThrow(
        /permission denied/,
      );
  });
});
