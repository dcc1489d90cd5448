import { beforeAll, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, person, service } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let learner = "";
let stranger = "";

beforeAll(async () => {
  learner = await buildPerson(database);
  stranger = await buildPerson(database);
  await database.pool.query(
    "insert into public.user_progress (user_id, overall_score) values ($1, 61)",
    [learner],
  );
  await database.pool.query(
    `with talk as (insert into public.conversation_sessions (user_id) values ($1) returning id, user_id)
     insert into public.ai_credit_usage (user_id, usage_type, provider, session_id)
     select user_id, 'realtime_voice', 'openai', id from talk`,
    [learner],
  );
  await database.pool.query(
    "insert into public.conversation_turns (session_id, turn_index, role) select id, 0, 'user' from public.conversation_sessions",
  );
});

async function write(id: string, sql: string, values: unknown[] = [id]): Promise<Row[]> {
  return asRoleCommitted(
    database,
    person(id),
    async (client) => (await client.query<Row>(sql, values)).rows,
  );
}

async function count(id: string, table: string): Promise<number | null> {
  return asRole(
    database,
    person(id),
    async (client) => (await client.query(`select from public.${table}`)).rowCount,
  );
}

describe("exam dates", () => {
  const plan =
    "insert into public.user_scheduled_exam_dates (user_id, exam_date) values ($1, $2) returning exam_date::text, is_primary";

  test("have one primary, the last that was set, and profile and settings follow it", async () => {
    await write(
      learner,
      "insert into public.user_profiles (user_id, target_score) values ($1, 79)",
    );
    await write(learner, plan, [learner, "2027-03-01"]);
    await write(learner, plan, [learner, "2027-05-01"]);
    await write(learner, "insert into public.pte_user_exam_settings (user_id) values ($1)");
    const dates =
      "select exam_date::text, is_primary from public.user_scheduled_exam_dates order by 1";
    expect(await write(learner, dates, [])).toEqual([
      { exam_date: "2027-03-01", is_primary: false },
      { exam_date: "2027-05-01", is_primary: true },
    ]);
    const copies = `select p.exam_date::text as profile, s.exam_date::text as settings
      from public.user_profiles p join public.pte_user_exam_settings s using (user_id)`;
    expect(await write(learner, copies, [])).toEqual([
      { profile: "2027-05-01", settings: "2027-05-01" },
    ]);
    await write(
      learner,
      "delete from public.user_scheduled_exam_dates where user_id = $1 and is_primary",
    );
    expect(await write(learner, copies, [])).toEqual([{ profile: null, settings: null }]);
  });

  test("are planned for oneself only", async () => {
    await expect(write(stranger, plan, [learner, "2027-06-01"])).rejects.toMatchObject({
      code: "42501",
    });
  });
});

describe("a learner's profile", () => {
  test.each([
    ["target_score", 91],
    ["target_score", 9],
    ["timezone", "UTC+6"],
    ["timezone", "Asia/Nowhere"],
  ])("refuses %s %s", async (column, value) => {
    const writing = write(
      learner,
      `update public.user_profiles set ${column} = $2 where user_id = $1`,
      [learner, value],
    );
    await expect(writing).rejects.toMatchObject({ code: "23514" });
  });

  test("takes a time zone of the IANA list", async () => {
    const sql =
      "update public.user_profiles set timezone = 'Asia/Dhaka' where user_id = $1 returning timezone";
    expect(await write(learner, sql)).toEqual([{ timezone: "Asia/Dhaka" }]);
  });

  test("does not take an exam date, a version of one's own or another owner", async () => {
    const changes = [
      "update public.user_profiles set exam_date = '2030-01-01' where user_id = $1",
      `update public.user_profiles set user_id = '${stranger}' where user_id = $1`,
    ];
    for (const sql of changes) {
      await expect(write(learner, sql)).rejects.toMatchObject({ code: "42501" });
    }
    const endless = "insert into public.user_profiles (user_id, version) values ($1, 2147483647)";
    await expect(write(stranger, endless)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("what the system writes about a learner", () => {
  const tables = [
    "user_progress",
    "conversation_sessions",
    "conversation_turns",
    "ai_credit_usage",
  ];

  test.each(tables)("%s is read by the learner and by nobody else who learns", async (table) => {
    expect(await count(learner, table)).toBe(1);
    expect(await count(stranger, table)).toBe(0);
  });

  test.each([
    "update public.user_progress set overall_score = 90 where user_id = $1",
    "insert into public.user_progress (user_id, overall_score) values ($1, 90)",
    "insert into public.conversation_sessions (user_id) values ($1)",
    "insert into public.ai_credit_usage (user_id, usage_type, provider) values ($1, 'other', 'x')",
  ])("cannot be written by the learner: %s", async (sql) => {
    await expect(write(learner, sql)).rejects.toMatchObject({ code: "42501" });
  });

  test("keeps the usage ledger when the account goes", async () => {
    const gone = await buildPerson(database);
    await asRoleCommitted(database, service, (client) =>
      client.query(
        "insert into public.ai_credit_usage (user_id, usage_type, provider, model) values ($1, 'scoring', 'openai', 'kept')",
        [gone],
      ),
    );
    await database.pool.query("delete from auth.users where id = $1", [gone]);
    const { rows } = await database.pool.query(
      "select user_id from public.ai_credit_usage where model = 'kept'",
    );
    expect(rows).toEqual([{ user_id: null }]);
  });
});
