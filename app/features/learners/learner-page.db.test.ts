import { beforeAll, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, type Caller, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row, seededTemplate } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase(seededTemplate);
let support: Caller;
let moderator: Caller;
let learner = "";
let lesson = "";

beforeAll(async () => {
  support = person(await buildPerson(database, { name: "Sofia", staff: ["support"] }));
  moderator = person(await buildPerson(database, { staff: ["moderator"] }));
  learner = await buildPerson(database, { name: "Ines" });
  const { rows } = await database.pool.query<{ id: string }>(
    "select id from public.practice_lessons where status = 'published' and required_tier = 'pro' and not is_free limit 1",
  );
  lesson = rows[0]?.id ?? "";
});

const call = async (caller: Caller, sql: string, values: unknown[]): Promise<Row[]> =>
  asRoleCommitted(database, caller, async (client) => (await client.query<Row>(sql, values)).rows);

async function subscription(columns: Record<string, unknown>): Promise<void> {
  await database.pool.query("delete from public.user_subscriptions where user_id = $1", [learner]);
  const given = Object.entries({ user_id: learner, ...columns });
  await database.pool.query(
    `insert into public.user_subscriptions (${given.map(([name]) => name).join(", ")})
     values (${given.map((_, n) => `$${n + 1}`).join(", ")})`,
    given.map(([, value]) => value),
  );
}

describe("reading a learner's page", () => {
  const looks = async () => {
    const { rows } = await database.pool.query(
      "select user_id from public.activity_logs where action = 'learner.read' and target = 'users:' || $1::text",
      [learner],
    );
    return rows.map((row) => row.user_id);
  };

  test("is written down under the reader's name, once in five minutes", async () => {
    await call(support, "select public.learner_head($1)", [learner]);
    await call(support, "select public.learner_head($1)", [learner]);
    await call(moderator, "select public.learner_head($1)", [learner]);
    expect(await looks()).toEqual([support.sub, moderator.sub]);
    await database.pool.query(
      "update public.activity_logs set created_at = now() - interval '6 minutes' where action = 'learner.read'",
    );
    await call(support, "select public.learner_head($1)", [learner]);
    expect(await looks()).toHaveLength(3);
  });

  test("is refused to a learner, and leaves no trace of having been there", async () => {
    const before = await looks();
    await expect(
      call(person(learner), "select public.learner_head($1)", [learner]),
    ).rejects.toThrow("needs the permission learners.read");
    expect(await looks()).toEqual(before);
  });

  test("holds no hash and no token", async () => {
    const [row] = await call(support, "select public.learner_head($1) as head", [learner]);
    expect(JSON.stringify(row?.head)).not.toMatch(/password|token|secret|hash/i);
  });
});

describe("why a learner can or cannot open a lesson", () => {
  const verdict = async () => {
    const [row] = await call(support, "select public.access_verdict($1, $2) as v", [
      learner,
      lesson,
    ]);
    return row?.v as Record<string, unknown>;
  };
  /** Whether row-level security lets the learner have the lesson. */
  const isDelivered = () =>
    asRole(database, person(learner), async (client) => {
      const { rowCount } = await client.query("select from public.practice_lessons where id = $1", [
        lesson,
      ]);
      return rowCount === 1;
    });
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  test.each([
    ["a running period", { tier: "pro", status: "active", end_date: day(3) }, true, null],
    ["a higher tier", { tier: "premium", status: "active" }, true, null],
    [
      "a period that is over",
      { tier: "pro", status: "active", end_date: day(-1) },
      false,
      "period_over",
    ],
    [
      "a trial that is over",
      { tier: "pro", status: "trial", trial_ends_at: day(-1) },
      false,
      "trial_over",
    ],
    [
      "a day of cancelling that has come",
      { tier: "pro", status: "active", end_date: day(9), cancel_at: day(-1) },
      false,
      "cancelled_by_date",
    ],
    ["an expired subscription", { tier: "pro", status: "expired" }, false, "expired"],
  ])("agrees with the policies: %s", async (_what, columns, opens, why) => {
    await subscription(columns);
    expect(await verdict()).toMatchObject({ opens, why_no_tier: why });
    expect(await isDelivered()).toBe(opens);
  });

  test("an override opens one lesson or all, until it ends or is taken back, and the policies agree", async () => {
    await subscription({ tier: "free_trial", status: "trial", trial_ends_at: day(3) });
    const grant = async (of: string | null) => {
      const [row] = await call(
        support,
        "select (public.grant_lesson_access($1, $2, $3, 'Lost a day')).id",
        [learner, of, day(1)],
      );
      return row?.id;
    };
    for (const of of [lesson, null]) {
      const id = await grant(of);
      expect(await verdict()).toMatchObject({
        opens: true,
        reason: "override",
        overrides: [{ lesson_id: of, granted_by: "Sofia" }],
      });
      expect(await isDelivered()).toBe(true);
      const items = await call(person(learner), "select from public.lesson_items($1)", [lesson]);
      expect(items.length).toBeGreaterThan(0);
      const [attempts] = await call(
        person(learner),
        `select bool_and(private.can_open_question(l.module, q.question_id)) as allowed
         from public.practice_lessons l join public.lesson_questions q on q.lesson_id = l.id where l.id = $1`,
        [lesson],
      );
      expect(attempts?.allowed).toBe(true);
      await call(support, "select public.revoke_lesson_access($1, 'Enough')", [id]);
      expect(await verdict()).toMatchObject({ opens: false, reason: "tier_too_low" });
      expect(await isDelivered()).toBe(false);
    }
    const id = await grant(lesson);
    await database.pool.query(
      "update public.lesson_access_overrides set created_at = now() - interval '2 days', ends_at = now() - interval '1 second' where id = $1",
      [id],
    );
    expect(await isDelivered()).toBe(false);
    await expect(
      call(moderator, "select public.grant_lesson_access($1, $2, $3, 'No')", [
        learner,
        lesson,
        day(1),
      ]),
    ).rejects.toThrow("subscriptions.write");
    const lasting = call(support, "select public.grant_lesson_access($1, null, $2, 'For ever')", [
      learner,
      day(500),
    ]);
    await expect(lasting).rejects.toThrow("a year from now");
  });

  test("a tier below the lesson's, a draft and nobody's subscription each have their reason", async () => {
    await subscription({ tier: "free_trial", status: "trial", trial_ends_at: day(3) });
    expect(await verdict()).toMatchObject({ opens: false, reason: "tier_too_low" });
    await database.pool.query("delete from public.user_subscriptions where user_id = $1", [
      learner,
    ]);
    expect(await verdict()).toMatchObject({
      reason: "no_subscription",
      why_no_tier: "no_subscription",
    });
    await database.pool.query("update public.practice_lessons set status = 'draft' where id = $1", [
      lesson,
    ]);
    expect(await verdict()).toMatchObject({ opens: false, reason: "not_published" });
  });
});

describe("staff notes", () => {
  test("are written in the own name, put aside, never reworded, and never seen by the person", async () => {
    const [note] = await call(
      support,
      "insert into public.staff_notes (user_id, body) values ($1, 'Call back') returning *",
      [learner],
    );
    expect(note).toMatchObject({ author_id: support.sub });
    await expect(
      call(support, "update public.staff_notes set body = 'x', version = 1 where id = $1", [
        note?.id,
      ]),
    ).rejects.toThrow('Column "body"');
    const aside = await call(
      support,
      "update public.staff_notes set archived_at = now(), version = 1 where id = $1 returning id",
      [note?.id],
    );
    expect(aside).toHaveLength(1);
    expect(await call(person(learner), "select from public.staff_notes", [])).toHaveLength(0);
    const [told] = await call(support, "select * from public.learner_timeline($1)", [learner]);
    expect(told).toMatchObject({
      actor_name: "Sofia",
      table_name: "staff_notes",
      action: "update",
      columns: ["archived_at"],
    });
  });
});

describe("attempts of a learner", () => {
  test("come page by page without a repeat or a hole, also where moments are equal", async () => {
    await database.pool.query(
      `with q as (insert into public.reading_questions (type, title, prompt_text, is_active)
         values ('reorder_paragraphs', 'Page by page', 'x', false) returning id)
       insert into public.reading_attempts (user_id, question_id, user_response, accuracy, created_at)
       select $1, q.id, '{}', 50, date_trunc('hour', now()) - (n / 4) * interval '1 hour' from q, generate_series(1, 10) n`,
      [learner],
    );
    const seen: unknown[] = [];
    let after: unknown[] = ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"];
    for (;;) {
      const page = await call(support, "select * from public.learner_attempts($1, $2, $3, 3)", [
        learner,
        ...after,
      ]);
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (!last) break;
      after = [last.created_at, last.id];
    }
    expect(new Set(seen).size).toBe(10);
    expect(seen).toHaveLength(10);
  });
});
