import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { applyMigrations } from "../../../supabase/local/migrations.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";
import { cases, type LegacyRow } from "./upgrade-cases.ts";

const database = openTestDatabase("platform_template");

const legacyRows = cases.flatMap(({ rows }) => rows).length;

async function insertLegacy(userId: string, row: LegacyRow): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>(
    `insert into public.user_subscriptions
       (id, user_id, plan_type, status, start_date, end_date, auto_renew, payment_method, created_at, updated_at)
     values ($1, $2, $3, $4, date_trunc('day', now()) + make_interval(days => $5),
       now() + make_interval(days => $6), $7, 'card 4242', date_trunc('day', now()) + make_interval(days => $8), '2024-02-29')
     returning id`,
    [
      row.id ?? randomUUID(),
      userId,
      row.plan,
      row.status === undefined ? "active" : row.status,
      row.start ?? -30,
      row.end ?? null,
      row.autoRenew === undefined ? true : row.autoRenew,
      row.created ?? -30,
    ],
  );
  return rows[0]?.id ?? "";
}

const people = new Map<string, { userId: string; ids: string[] }>();
let legacy: Row[] = [];
let trial = "";
let openTrial = "";
let renewalUnknown = "";

async function one(sql: string, values: unknown[]): Promise<Row> {
  const { rows } = await database.pool.query<Row>(sql, values);
  expect(rows).toHaveLength(1);
  return rows[0] ?? {};
}

const subscriptionOf = (userId: string) =>
  one("select * from public.user_subscriptions where user_id = $1", [userId]);

beforeAll(async () => {
  const client = await database.pool.connect();
  await applyMigrations(client, { until: "20261111" });
  for (const { title, rows } of cases) {
    const userId = await buildPerson(database);
    const ids: string[] = [];
    for (const row of rows) ids.push(await insertLegacy(userId, row));
    people.set(title, { userId, ids });
  }
  trial = await buildPerson(database);
  await insertLegacy(trial, { plan: "pro", status: "Trial", end: 7 });
  openTrial = await buildPerson(database);
  await insertLegacy(openTrial, { plan: "pro", status: "trial" });
  renewalUnknown = await buildPerson(database);
  await insertLegacy(renewalUnknown, { plan: "pro", autoRenew: null });
  const stored = await client.query(
    "select id, to_jsonb(s) as row from public.user_subscriptions s",
  );
  legacy = stored.rows;
  await applyMigrations(client);
  client.release();
});

describe("the upgrade of the legacy subscriptions", () => {
  test.each(cases)("keeps one row: $title", async ({ title, becomes, review, stays = 0 }) => {
    const { userId, ids } = people.get(title) ?? { userId: "", ids: [] };
    const [tier, status] = becomes.split(" ");
    expect(await subscriptionOf(userId)).toMatchObject({
      id: ids[stays],
      tier,
      status,
      needs_review: review !== undefined,
      review_note: review ?? null,
      trial_ends_at: null,
    });
  });

  test("copies every legacy row whole into the ledger", async () => {
    expect(legacy).toHaveLength(legacyRows + 3);
    const { rows } = await database.pool.query(
      "select subscription_id as id, old as row from public.subscription_events where source = 'import'",
    );
    const byId = (a: Row, b: Row) => String(a.id).localeCompare(String(b.id));
    expect(rows.sort(byId)).toEqual([...legacy].sort(byId));
  });

  test("marks in the ledger which row stayed", async () => {
    const { rows } = await database.pool.query(
      `select kind, count(*)::int as n,
         count(s.id)::int as left_in_table
       from public.subscription_events e left join public.user_subscriptions s on s.id = e.subscription_id
       group by kind order by kind`,
    );
    const stayed = cases.length + 3;
    expect(rows).toEqual([
      { kind: "legacy_row", n: stayed, left_in_table: stayed },
      { kind: "superseded", n: legacyRows + 3 - stayed, left_in_table: 0 },
    ]);
  });

  test("takes the end of a trial from its end date and invents none", async () => {
    const row = await subscriptionOf(trial);
    expect(row).toMatchObject({ tier: "pro", status: "trial", needs_review: false });
    expect(row.trial_ends_at).toEqual(row.end_date);
    expect(await subscriptionOf(openTrial)).toMatchObject({
      status: "trial",
      trial_ends_at: null,
      end_date: null,
    });
  });

  test("leaves dates alone and reads an unknown renewal as its default", async () => {
    const row = await subscriptionOf(renewalUnknown);
    expect(row).toMatchObject({ auto_renew: true, end_date: null });
    const { rows } = await database.pool.query(
      "select count(*)::int as n from public.user_subscriptions where updated_at <> '2024-02-29'",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test("allows one row a person from then on", async () => {
    const insert = database.pool.query(
      "insert into public.user_subscriptions (user_id, tier) values ($1, 'pro')",
      [trial],
    );
    await expect(insert).rejects.toMatchObject({ code: "23505" });
  });

  test("drops the legacy columns and leaves nothing of its own behind", async () => {
    const { rows } = await database.pool.query(
      `select column_name from information_schema.columns
       where table_schema = 'public' and table_name = 'user_subscriptions'
         and column_name in ('plan_type', 'legacy_status', 'payment_method')
       union all select to_regclass('private.subscription_upgrade')::text
       where to_regclass('private.subscription_upgrade') is not null`,
    );
    expect(rows).toEqual([]);
  });
});
