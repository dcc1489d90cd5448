import { randomUUID } from "node:crypto";
import { runMigrations } from "graphile-worker";
import { beforeAll, expect, test } from "vitest";
import { openCommunity } from "../../../tests/support/moderated-community.ts";
import { tracesIn } from "../../../tests/support/traces.ts";
import { carryOutRequest } from "./carry-out.server";

const { database, people, as, one, answer, comment, flag, decide, undo } = openCommunity();
/** Stands nowhere else. */
const WORD = "xoloitz";
const said = (text: string) => `${text} ${WORD}`;

const noFiles = {
  read: async () => null,
  write: async () => undefined,
  remove: async () => undefined,
};

beforeAll(() => runMigrations({ connectionString: database.url }));

async function catchWithRule() {
  await answer(people.moderator, "public.try_moderation_rule('blocked_terms', $1)", [
    { terms: [WORD] },
  ]);
  await as(
    people.moderator,
    `insert into public.moderation_rules (name, kind, parameters, action, severity, is_active)
     values ('A word', 'blocked_terms', $1, 'flag', 3, true)`,
    [{ terms: [WORD] }],
  );
}

/** A rule and its trials are the moderator's own words, which no erasure of an author takes. */
const RULES = ["public.moderation_rules", "public.moderation_rule_trials"];
const tracesOfTheWord = async () => {
  await database.pool.query("delete from public.audit_log where table_name = 'moderation_rules'");
  return (await tracesIn(database.pool, WORD)).filter((table) => !RULES.includes(table));
};

/** A post of the author in which, and about which, the word was written everywhere. */
async function talkOfTheWord() {
  const [row] = await as(
    people.author,
    `insert into public.posts (forum_id, author_id, title, content)
     select id, $1, $2, $3 from public.forums limit 1 returning id`,
    [people.author, said("Title"), said("First")],
  );
  const id = String(row?.id);
  await as(people.author, "update public.posts set content = $2 where id = $1", [
    id,
    said("Edited"),
  ]);
  const found = await flag(people.reader, id);
  await database.pool.query("update public.flags set note = $2 where post_id = $1", [
    id,
    said("Note"),
  ]);
  await as(
    people.moderator,
    "insert into public.moderation_notes (case_id, body) values ($1, $2)",
    [found, said("About the author")],
  );
  const first = await answer(
    people.moderator,
    "public.decide_case($1, 'warn', $2, gen_random_uuid(), $3)",
    [found, said("Reason"), said("Message")],
  );
  await answer(people.author, "public.appeal_decision($1, $2)", [first.id, said("I only wrote")]);
  await answer(people.colleague, "public.decide_appeal($1, 'upheld', $2, $3)", [
    found,
    said("Answer"),
    randomUUID(),
  ]);
  const again = await flag(people.second, id);
  const second = await decide(people.moderator, again, "hide", { message: said("Once more") });
  await undo(people.moderator, [second.id]);
  return id;
}

async function erase(person: string) {
  const { id } = await one(
    "insert into public.data_requests (kind, user_id, state, reason) values ('erasure', $1, 'queued', 'Asked') returning id",
    [person],
  );
  await carryOutRequest({ pool: database.pool, stripe: null, files: noFiles }, String(id));
  expect(await one("select state, error from public.data_requests where id = $1", [id])).toEqual({
    state: "done",
    error: null,
  });
}

test("what a person wrote, and what was written about it, goes with them; the thread stays for others", async () => {
  await catchWithRule();
  const talk = await talkOfTheWord();
  const reply = await comment(people.author, talk, said("A comment"));
  const foreign = await comment(people.reader, talk, "Thank you for that");
  await database.pool.query(
    `with s as (insert into public.conversation_sessions (user_id) values ($1) returning id)
     insert into public.conversation_turns (session_id, turn_index, role, transcript) select id, 0, 'user', $2 from s`,
    [people.author, said("Spoken")],
  );
  await database.pool.query(
    "insert into public.ai_credit_usage (user_id, usage_type, provider, metadata) values ($1, (enum_range(null::public.ai_usage_type))[1], 'x', $2)",
    [people.author, { prompt: said("Asked") }],
  );
  expect(await tracesOfTheWord()).toEqual(
    expect.arrayContaining([
      "public.posts",
      "public.comments",
      "public.audit_log",
      "public.moderation_cases",
      "public.moderation_case_rules",
      "public.moderation_decisions",
      "public.moderation_notes",
      "public.flags",
      "public.appeals",
      "public.notifications",
      "public.conversation_turns",
      "public.ai_credit_usage",
      "private.title_words",
    ]),
  );

  await erase(people.author);

  expect(await tracesOfTheWord()).toEqual([]);
  const gone = "Erased at the request of its author.";
  expect(
    await one("select author_id, title, content from public.posts where id = $1", [talk]),
  ).toEqual({ author_id: null, title: "Erased post", content: gone });
  const { rows } = await database.pool.query(
    "select id, content from public.comments where post_id = $1 order by created_at",
    [talk],
  );
  expect(rows).toEqual([
    { id: reply, content: gone },
    { id: foreign, content: "Thank you for that" },
  ]);
  // What was done to it is still told, without the words.
  const { rows: told } = await database.pool.query(
    `select new from public.audit_log
     where table_name = 'posts' and record_id = $1 and new ? 'status' and action = 'update' order by id limit 1`,
    [talk],
  );
  expect(told[0]?.new).toMatchObject({ status: "hidden" });
});
