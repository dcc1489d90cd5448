import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { applyMigrations } from "../../../supabase/local/migrations.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase("platform_template");

/** A legacy row; `start` and `end` are days from now, `id` decides the last tie. */
interface LegacyRow {
  plan: string;
  status?: string | null;
  start?: number;
  end?: number | null;
  created?: number;
  autoRenew?: boolean | null;
  id?: string;
}

/** What stays of a person's legacy rows. */
interface Case {
  title: string;
  rows: LegacyRow[];
  tier: string;
  status: string;
  review: string | null;
  /** Which of the rows stays, from 0. */
  stays?: number;
}

const high = "ffffffff-0000-4000-8000-000000000000";
const low = "00000000-0000-4000-8000-000000000000";

const cases: Case[] = [
  { title: "free", rows: [{ plan: "free" }], tier: "free_trial", status: "active", review: null },
  { title: "basic", rows: [{ plan: "basic" }], tier: "pro", status: "active", review: null },
  { title: "pro", rows: [{ plan: "pro" }], tier: "pro", status: "active", review: null },
  {
    title: "premium",
    rows: [{ plan: "premium" }],
    tier: "premium",
    status: "active",
    review: null,
  },
  {
    title: "enterprise",
    rows: [{ plan: "enterprise" }],
    tier: "premium",
    status: "active",
    review: null,
  },
  {
    title: "a plan in capitals between spaces",
    rows: [{ plan: " \tPREMIUM\n", status: " Active " }],
    tier: "premium",
    status: "active",
    review: null,
  },
  {
    title: "an unknown plan, which grants nothing paid",
    rows: [{ plan: "platinum" }],
    tier: "free_trial",
    status: "active",
    review: 'Unknown plan "platinum".',
  },
  {
    title: "an empty plan",
    rows: [{ plan: "" }],
    tier: "free_trial",
    status: "active",
    review: 'Unknown plan "".',
  },
  {
    title: "an unknown status, which grants nothing",
    rows: [{ plan: "pro", status: "past_due" }],
    tier: "pro",
    status: "expired",
    review: 'Unknown status "past_due".',
  },
  {
    title: "an empty status",
    rows: [{ plan: "pro", status: " " }],
    tier: "pro",
    status: "expired",
    review: 'Unknown status " ".',
  },
  {
    title: "an unknown plan and status",
    rows: [{ plan: "trial", status: "on hold" }],
    tier: "free_trial",
    status: "expired",
    review: 'Unknown plan "trial". Unknown status "on hold".',
  },
  {
    title: "expired",
    rows: [{ plan: "pro", status: "EXPIRED" }],
    tier: "pro",
    status: "expired",
    review: null,
  },
  {
    title: "cancelled in either spelling",
    rows: [{ plan: "pro", status: "Canceled" }],
    tier: "pro",
    status: "cancelled",
    review: null,
  },
  {
    title: "no status and no end",
    rows: [{ plan: "pro", status: null }],
    tier: "pro",
    status: "active",
    review: null,
  },
  {
    title: "no status and an end to come",
    rows: [{ plan: "pro", status: null, end: 5 }],
    tier: "pro",
    status: "active",
    review: null,
  },
  {
    title: "no status and an end gone by",
    rows: [{ plan: "pro", status: null, end: -5 }],
    tier: "pro",
    status: "expired",
    review: null,
  },
  {
    title: "a status that the dates contradict",
    rows: [{ plan: "pro", status: "active", end: -5 }],
    tier: "pro",
    status: "active",
    review: null,
  },
  {
    title: "active before others, whatever the plan and the start",
    rows: [
      { plan: "premium", status: "expired", start: -1 },
      { plan: "free", status: "active", start: -90 },
    ],
    tier: "free_trial",
    status: "active",
    review: null,
    stays: 1,
  },
  {
    title: "paid before free among the active",
    rows: [
      { plan: "free", start: -1 },
      { plan: "basic", start: -90 },
    ],
    tier: "pro",
    status: "active",
    review: null,
    stays: 1,
  },
  {
    title: "the latest start among equals",
    rows: [
      { plan: "pro", start: -30 },
      { plan: "premium", start: -10 },
      { plan: "pro", start: -20 },
    ],
    tier: "premium",
    status: "active",
    review: null,
    stays: 1,
  },
  {
    title: "the latest creation after that",
    rows: [
      { plan: "pro", start: -30, created: -2 },
      { plan: "pro", start: -30, created: -3 },
    ],
    tier: "pro",
    status: "active",
    review: null,
    stays: 0,
  },
  {
    title: "the highest id at last",
    rows: [
      { plan: "pro", start: -30, created: -2, id: high },
      { plan: "pro", start: -30, created: -2, id: low },
    ],
    tier: "pro",
    status: "active",
    review: null,
    stays: 0,
  },
  {
    title: "a higher tier in force that is superseded",
    rows: [
      { plan: "premium", start: -30, end: 300 },
      { plan: "pro", start: -10, end: 20 },
    ],
    tier: "pro",
    status: "active",
    review: "A superseded row still granted premium.",
    stays: 1,
  },
  {
    title: "a trial in force that loses to an active row past its end",
    rows: [
      { plan: "pro", status: "trial", end: 3 },
      { plan: "pro", status: "active", end: -3 },
    ],
    tier: "pro",
    status: "active",
    review: "A superseded row still granted pro.",
    stays: 1,
  },
];

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
  test.each(cases)("keeps one row for $title", async (expected) => {
    const { userId, ids } = people.get(expected.title) ?? { userId: "", ids: [] };
    const row = await subscriptionOf(userId);
    expect(row).toMatchObject({
      id: ids[expected.stays ?? 0],
      tier: expected.tier,
      status: expected.status,
      needs_review: expected.review !== null,
      review_note: expected.review,
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
