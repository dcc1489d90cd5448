import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { asRoleCommitted, person } from "../../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";

const database = openTestDatabase();
let support = "";
let kept = "";
let merged = "";

const query = async (sql: string, values: unknown[] = []) =>
  (await database.pool.query<Row>(sql, values)).rows;
const one = async (sql: string, values: unknown[] = []) => (await query(sql, values))[0] ?? {};

beforeEach(async () => {
  support = await buildPerson(database, { name: "Sofia", staff: ["support"] });
  kept = await buildPerson(database, { name: "Ines" });
  merged = await buildPerson(database, { name: "Ines Duarte" });
});

async function call(name: string, args: unknown[], by = support): Promise<unknown> {
  const sql = `select public.${name}(${args.map((_, n) => `$${n + 1}`).join(", ")}) as answer`;
  return asRoleCommitted(
    database,
    person(by),
    async (client) => (await client.query<Row>(sql, args)).rows[0]?.answer,
  );
}
const outcome = z.object({ merge_id: z.uuid(), moved: z.record(z.string(), z.number()) });
const merge = async (by?: string) =>
  outcome.parse(await call("merge_accounts", [kept, merged, "The same person, says she"], by));
const undo = async (id: string) =>
  z
    .object({
      returned: z.number(),
      not_returned: z.array(z.object({ table: z.string(), why: z.string() })),
    })
    .parse(await call("undo_account_merge", [id, "Two people after all"]));
const preview = async () =>
  z
    .looseObject({
      problem: z.string().nullable(),
      tables: z.array(
        z.looseObject({ table_name: z.string(), moves: z.number(), stays: z.number() }),
      ),
    })
    .parse(await call("preview_account_merge", [kept, merged]));

async function attempt(owner: string): Promise<string> {
  const { id } = await one(
    `with q as (insert into public.writing_questions (title, type, prompt_text, is_active)
       values ('Essay', 'write_essay', 'x', false) returning id)
     insert into public.writing_attempts (user_id, question_id, user_response)
     select $1, q.id, 'Some words' from q returning id`,
    [owner],
  );
  return String(id);
}
const profile = (owner: string, country: string | null, phone: string | null) =>
  query("insert into public.user_profiles (user_id, country, phone_number) values ($1, $2, $3)", [
    owner,
    country,
    phone,
  ]);
const subscription = (owner: string, tier: string, stripe: string | null = null) =>
  query(
    `insert into public.user_subscriptions (user_id, tier, status, end_date, stripe_subscription_id, stripe_customer_id)
     values ($1, $2, 'active', now() + interval '9 days', $3, $4)`,
    [owner, tier, stripe, stripe?.replace("sub", "cus")],
  );
const ownerOf = async (table: string, id: string) =>
  (await one(`select user_id from public.${table} where id = $1`, [id])).user_id;

describe("merging two accounts", () => {
  test("moves what the preview counted, fills what is empty, closes the other account", async () => {
    const essay = await attempt(merged);
    await profile(kept, "Portugal", null);
    await profile(merged, "Spain", "+34 600");
    const seen = await preview();
    expect(seen.problem).toBeNull();
    const counts = Object.fromEntries(seen.tables.map((row) => [row.table_name, row]));
    expect(counts).toMatchObject({
      writing_attempts: { moves: 1, stays: 0 },
      user_profiles: { moves: 0, stays: 1 },
    });
    const { merge_id, moved } = await merge();
    expect(moved).toEqual({ writing_attempts: 1 });
    expect(await ownerOf("writing_attempts", essay)).toBe(kept);
    expect(
      await one("select country, phone_number from public.user_profiles where user_id = $1", [
        kept,
      ]),
    ).toEqual({ country: "Portugal", phone_number: "+34 600" });
    expect(
      await one(
        "select archived_at is not null as closed, banned_until > now() as banned from public.users u join auth.users a using (id) where id = $1",
        [merged],
      ),
    ).toEqual({ closed: true, banned: true });
    const audited = await one(
      "select count(*)::int as n, min(reason) as reason from public.audit_log where batch_id = $1",
      [merge_id],
    );
    expect(audited).toMatchObject({ reason: "The same person, says she" });
    expect(audited.n).toBeGreaterThan(1);
  });

  test("is undone to what was before", async () => {
    const essay = await attempt(merged);
    await profile(kept, null, null);
    await profile(merged, "Spain", null);
    await subscription(merged, "pro", "sub_one");
    const { merge_id } = await merge();
    expect(
      (await one("select user_id from public.user_subscriptions where user_id = $1", [kept]))
        .user_id,
    ).toBe(kept);
    expect(await undo(merge_id)).toEqual({ returned: 2, not_returned: [] });
    expect(await ownerOf("writing_attempts", essay)).toBe(merged);
    expect(
      await one(
        "select u.archived_at, a.banned_until, k.country from public.users u join auth.users a using (id), public.user_profiles k where u.id = $1 and k.user_id = $2",
        [merged, kept],
      ),
    ).toEqual({ archived_at: null, banned_until: null, country: null });
    await expect(undo(merge_id)).rejects.toThrow("undone already");
  });

  test("adds up the totals of both, and takes off what was added while the rest stays", async () => {
    const totals = (owner: string, minutes: number, longest: number, average: number, n: number) =>
      query(
        `insert into public.user_stats (user_id, total_practice_time_minutes, total_attempts, longest_streak_days,
           speaking_average, speaking_attempts) values ($1, $2, $5, $3, $4, $5)`,
        [owner, minutes, longest, average, n],
      );
    const totalsOf = (owner: string) =>
      one(
        `select total_practice_time_minutes as minutes, total_attempts as attempts, longest_streak_days as longest,
           speaking_average::float as average, writing_average from public.user_stats where user_id = $1`,
        [owner],
      );
    await totals(kept, 100, 3, 50, 10);
    await totals(merged, 20, 8, 80, 5);
    const { merge_id } = await merge();
    expect(await totalsOf(kept)).toEqual({
      minutes: 120,
      attempts: 15,
      longest: 8,
      average: 60,
      writing_average: null,
    });
    // The person goes on practising before anybody notices that it was two people.
    await query(
      `update public.user_stats set total_practice_time_minutes = 150, total_attempts = 16, speaking_attempts = 16,
         speaking_average = 62 where user_id = $1`,
      [kept],
    );
    await undo(merge_id);
    expect(await totalsOf(kept)).toEqual({
      minutes: 130,
      attempts: 11,
      longest: 3,
      average: 53.82,
      writing_average: null,
    });
    expect(await totalsOf(merged)).toMatchObject({ minutes: 20, average: 80 });
  });

  test("says what cannot go back: changed or deleted since", async () => {
    const essay = await attempt(merged);
    const gone = await attempt(merged);
    const stays = await attempt(kept);
    const { merge_id } = await merge();
    await query("update public.writing_attempts set user_response = 'Other' where id = $1", [
      essay,
    ]);
    await query("delete from public.writing_attempts where id = $1", [gone]);
    const { returned, not_returned } = await undo(merge_id);
    expect(returned).toBe(0);
    expect(not_returned.map(({ why }) => why).sort()).toEqual(["changed", "gone"]);
    expect(await ownerOf("writing_attempts", essay)).toBe(kept);
    expect(await ownerOf("writing_attempts", stays)).toBe(kept);
  });

  test.each([
    ["two that Stripe charges", "sub_a", "sub_b", "paying twice"],
    ["one that Stripe charges, of the account to be closed", null, "sub_c", "Keep that account"],
  ])("refuses subscriptions: %s", async (_what, ofKept, ofMerged, sentence) => {
    await subscription(kept, "pro", ofKept);
    await subscription(merged, "pro", ofMerged);
    expect((await preview()).problem).toContain(sentence);
    await expect(merge()).rejects.toThrow(sentence);
  });

  test("keeps the subscription of the kept account, and refuses to lose a better one", async () => {
    await subscription(kept, "pro");
    await subscription(merged, "premium");
    await expect(merge()).rejects.toThrow("opens more");
    await query("update public.user_subscriptions set tier = 'pro' where user_id = $1", [merged]);
    await merge();
    const rows = await query(
      "select user_id from public.user_subscriptions where user_id = any ($1)",
      [[kept, merged]],
    );
    expect(rows).toHaveLength(2);
  });

  test("does nothing by halves: a table that refuses takes everything back", async () => {
    const essay = await attempt(merged);
    await query(
      `create function public.refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end';
       create trigger refuse before update on public.lesson_access_overrides for each row execute function public.refuse()`,
    );
    await query(
      "insert into public.lesson_access_overrides (user_id, ends_at, reason) values ($1, now() + interval '1 day', 'Test')",
      [merged],
    );
    await expect(merge()).rejects.toThrow("no");
    await query(
      "drop trigger refuse on public.lesson_access_overrides; drop function public.refuse()",
    );
    expect(await ownerOf("writing_attempts", essay)).toBe(merged);
    expect(
      await query("select from public.account_merges where merged_id = $1", [merged]),
    ).toHaveLength(0);
  });

  test("takes teams along only where the organization is the same, and the organization where there is none", async () => {
    const [a, b] = await query(
      "insert into public.organizations (name) values ('A'), ('B') returning id",
    );
    const team = await one(
      "insert into public.teams (name, organization_id) values ('T', $1) returning id",
      [a?.id],
    );
    await query("update public.users set organization_id = $1 where id = $2", [a?.id, merged]);
    await query("insert into public.team_members (team_id, user_id) values ($1, $2)", [
      team.id,
      merged,
    ]);
    await query("update public.users set organization_id = $1 where id = $2", [b?.id, kept]);
    expect((await preview()).tables).toContainEqual(
      expect.objectContaining({ table_name: "team_members", moves: 0, stays: 1 }),
    );
    await query("update public.users set organization_id = null where id = $1", [kept]);
    const { merge_id, moved } = await merge();
    expect(moved).toEqual({ team_members: 1 });
    await undo(merge_id);
    expect(await one("select organization_id from public.users where id = $1", [kept])).toEqual({
      organization_id: null,
    });
  });

  test("is for support, not for staff accounts, and not twice", async () => {
    const moderator = await buildPerson(database, { staff: ["moderator"] });
    await expect(merge(moderator)).rejects.toThrow("needs the permissions");
    await expect(call("merge_accounts", [kept, moderator, "Testing"])).rejects.toThrow(
      "Staff are not merged",
    );
    await merge();
    await expect(merge()).rejects.toThrow("merged into another one already");
  });
});
