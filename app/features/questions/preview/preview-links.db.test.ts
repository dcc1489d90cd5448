import { beforeAll, describe, expect, test } from "vitest";
import {
  anon,
  asRole,
  asRoleCommitted,
  type Caller,
  person,
  service,
} from "../../../../tests/support/as-role.ts";
import { buildLesson, buildMedia, buildQuestion } from "../../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";

const database = openTestDatabase();
let editorId: string;
let editor: Caller;
let support: Caller;
let learner: Caller;
let question: string;

beforeAll(async () => {
  editorId = await buildPerson(database, { staff: ["editor"] });
  editor = person(editorId, { "x-audit-reason": "For the external reviewer" });
  support = person(await buildPerson(database, { staff: ["support"] }));
  learner = person(await buildPerson(database));
  question = await buildQuestion(database, "reading/multiple_choice_single", { is_active: false });
});

async function create(
  record = question,
  { resource = "reading_questions", days = 7, caller = editor } = {},
): Promise<{ id: string; token: string; expires_at: string }> {
  return asRoleCommitted(database, caller, async (client) => {
    const { rows } = await client.query("select public.create_preview_link($1, $2, $3) as link", [
      resource,
      record,
      days,
    ]);
    return rows[0].link;
  });
}

const open = (token: string, caller = service): Promise<Row> =>
  asRoleCommitted(database, caller, async (client) => {
    const { rows } = await client.query("select public.open_preview_link($1) as answer", [token]);
    return rows[0].answer;
  });

const stored = async (id: string): Promise<Row> => {
  const { rows } = await database.pool.query("select * from public.preview_links where id = $1", [
    id,
  ]);
  return rows[0];
};

describe("a preview link", () => {
  test("opens a draft with its key, and counts how often", async () => {
    const { id, token } = await create();
    const answer = await open(token);
    expect(answer).toMatchObject({
      status: "open",
      items: [
        { module: "reading", type: "multiple_choice_single", key: { correct: ["B"] }, media: null },
      ],
    });
    await open(token);
    expect(await stored(id)).toMatchObject({ opens: 2, created_by: editorId, revoked_at: null });
    expect((await stored(id)).last_opened_at).toBeInstanceOf(Date);
  });

  test("says where the recording is stored", async () => {
    const media = await buildMedia(database, "audio", { path: "2026/11/talk.mp3" });
    const record = await buildQuestion(database, "listening/write_from_dictation", {
      media_id: media,
    });
    const { token } = await create(record, { resource: "listening_questions" });
    expect(await open(token)).toMatchObject({
      items: [
        {
          module: "listening",
          transcript: "Libraries lend more than books.",
          media: { type: "audio", bucket: "question-audio", path: "2026/11/talk.mp3" },
        },
      ],
    });
  });

  test("to a lesson opens all its items in order", async () => {
    const second = await buildQuestion(database, "reading/multiple_choice_single", {
      title: "Second",
    });
    const first = await buildQuestion(database, "reading/multiple_choice_single", {
      title: "First",
    });
    const lesson = await buildLesson(database, { questions: [first, second] });
    const { token } = await create(lesson, { resource: "practice_lessons" });
    expect(await open(token)).toMatchObject({ items: [{ title: "First" }, { title: "Second" }] });
  });

  test("keeps only the hash of its token, in the row and in the audit log", async () => {
    const { id, token } = await create();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await stored(id))).not.toContain(token);
    const { rows } = await database.pool.query(
      "select actor_id, reason, new from public.audit_log where table_name = 'preview_links' and record_id = $1",
      [id],
    );
    expect(rows).toMatchObject([
      {
        actor_id: editorId,
        reason: "For the external reviewer",
        new: { token_hash: "[redacted]" },
      },
    ]);
  });

  test("refuses an unknown token, and one of an item that is gone", async () => {
    expect(await open("no-such-token")).toEqual({ status: "unknown" });
    const gone = await buildQuestion(database, "reading/multiple_choice_single");
    const { token } = await create(gone);
    await database.pool.query("delete from public.reading_questions where id = $1", [gone]);
    expect(await open(token)).toEqual({ status: "gone" });
  });

  test("refuses once it is revoked, which is on record and stays so", async () => {
    const { id, token } = await create();
    const revoke = () =>
      asRoleCommitted(database, editor, (client) =>
        client.query("select revoked_at from public.revoke_preview_link($1)", [id]),
      );
    const first = (await revoke()).rows[0].revoked_at;
    expect(await open(token)).toEqual({ status: "revoked" });
    expect((await revoke()).rows[0].revoked_at).toEqual(first);
    expect(await stored(id)).toMatchObject({ opens: 0 });
    const { rows } = await database.pool.query(
      "select action from public.audit_log where table_name = 'preview_links' and record_id = $1 order by id",
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual(["insert", "update"]);
  });

  test("refuses once it has expired", async () => {
    const { id, token } = await create(question, { days: 1 });
    await database.pool.query(
      `update public.preview_links
       set created_at = now() - interval '2 days', expires_at = now() - interval '1 second'
       where id = $1`,
      [id],
    );
    expect(await open(token)).toEqual({ status: "expired" });
  });

  test("lives for 1 to 30 days, whoever writes it", async () => {
    for (const days of [0, 31])
      await expect(create(question, { days })).rejects.toThrow("lives for 1 to 30 days");
    const { id } = await create(question, { days: 30 });
    await expect(
      database.pool.query(
        "update public.preview_links set expires_at = expires_at + interval '1 day' where id = $1",
        [id],
      ),
    ).rejects.toThrow("preview_links_live_up_to_30_days");
  });
});

describe("who may", () => {
  test("create and revoke: editors, not those who only read, not learners or visitors", async () => {
    const { id } = await create();
    for (const caller of [support, learner, anon]) {
      await expect(create(question, { caller })).rejects.toMatchObject({ code: "42501" });
      await expect(
        asRole(database, caller, (client) =>
          client.query("select public.revoke_preview_link($1)", [id]),
        ),
      ).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("open by token: the server only", async () => {
    const { token } = await create();
    for (const caller of [editor, support, learner, anon])
      await expect(open(token, caller)).rejects.toMatchObject({ code: "42501" });
  });

  test("see the links: those who read content; write the table: nobody", async () => {
    const { id } = await create();
    const count = (caller: Caller) =>
      asRole(database, caller, async (client) => {
        const { rows } = await client.query("select id from public.preview_links where id = $1", [
          id,
        ]);
        return rows.length;
      });
    expect([await count(editor), await count(support), await count(learner)]).toEqual([1, 1, 0]);
    await expect(count(anon)).rejects.toMatchObject({ code: "42501" });
    for (const statement of [
      "update public.preview_links set opens = 0",
      "delete from public.preview_links",
    ])
      await expect(
        asRole(database, editor, (client) => client.query(statement)),
      ).rejects.toMatchObject({ code: "42501" });
  });

  test("nothing can be shared that does not exist", async () => {
    await expect(create(editorId)).rejects.toMatchObject({ code: "PT404" });
    await expect(create(question, { resource: "users" })).rejects.toMatchObject({ code: "PT404" });
  });
});
