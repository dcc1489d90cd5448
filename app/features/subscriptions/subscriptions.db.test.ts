import { beforeAll, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, person, service } from "../../../tests/support/as-role.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let learner = "";
let support = "";
let analyst = "";

beforeAll(async () => {
  learner = await buildPerson(database);
  support = await buildPerson(database, { staff: ["support"] });
  analyst = await buildPerson(database, { staff: ["analyst"] });
});

const give =
  "select public.act_on_subscription($1, 'comp', jsonb_build_object('tier', 'pro', 'until', now() + interval '30 days'), 'Goodwill', gen_random_uuid())";
const changeTier =
  'select public.act_on_subscription($1, \'change_tier\', \'{"tier": "premium", "when": "now"}\', \'Goodwill\', gen_random_uuid())';
const grantPro = "insert into public.user_subscriptions (user_id, tier) values ($1, 'pro')";
const raise = "update public.user_subscriptions set tier = 'premium' where user_id = $1";

async function lastEvent() {
  const { rows } = await database.pool.query(
    "select * from public.subscription_events order by id desc limit 1",
  );
  return rows[0];
}

describe("a subscription", () => {
  test("is given and changed by support, and each change is in the ledger with its reason", async () => {
    const caller = person(support, { "x-request-id": "req-1" });
    await asRoleCommitted(database, caller, (client) => client.query(give, [learner]));
    expect(await lastEvent()).toMatchObject({
      kind: "created",
      source: "staff",
      actor_id: support,
      user_id: learner,
      reason: "Goodwill",
      request_id: "req-1",
      old: null,
      new: { tier: "pro", version: 1 },
    });
    await asRoleCommitted(database, caller, (client) => client.query(changeTier, [learner]));
    expect(await lastEvent()).toMatchObject({
      kind: "changed",
      old: { tier: "pro" },
      new: { tier: "premium", version: 2 },
    });
  });

  test("changed by a service names its source, else the system", async () => {
    const change =
      "update public.user_subscriptions set auto_renew = not auto_renew where user_id = $1";
    await asRoleCommitted(database, service, (client) => client.query(change, [learner]));
    expect(await lastEvent()).toMatchObject({ source: "system", actor_id: null });
    await asRoleCommitted(database, service, async (client) => {
      await client.query("select set_config('app.source', 'stripe', true)");
      await client.query(change, [learner]);
    });
    expect(await lastEvent()).toMatchObject({ source: "stripe", actor_id: null });
  });

  test("writes no event when nothing changed", async () => {
    const before = await lastEvent();
    await asRoleCommitted(database, service, (client) =>
      client.query("update public.user_subscriptions set tier = tier where user_id = $1", [
        learner,
      ]),
    );
    expect(await lastEvent()).toEqual(before);
  });

  test("is read by its owner with its events, by no other learner", async () => {
    const count =
      "select (select count(*) from public.user_subscriptions)::int as subscriptions, (select count(*) from public.subscription_events)::int > 0 as events";
    const seenBy = (id: string) =>
      asRole(database, person(id), async (client) => (await client.query(count)).rows[0]);
    expect(await seenBy(learner)).toEqual({ subscriptions: 1, events: true });
    expect(await seenBy(await buildPerson(database))).toEqual({ subscriptions: 0, events: false });
  });

  test.each([
    ["raise the own tier", raise],
    [
      "stretch the own end",
      "update public.user_subscriptions set end_date = null where user_id = $1",
    ],
  ])("lets neither a learner nor support %s past the actions", async (_title, sql) => {
    for (const id of [learner, support]) {
      const writing = asRole(database, person(id), (client) => client.query(sql, [learner]));
      await expect(writing).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("is added by nobody directly", async () => {
    for (const id of [await buildPerson(database), analyst, support]) {
      const adding = asRole(database, person(id), (client) => client.query(grantPro, [id]));
      await expect(adding).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("does not let staff write what Stripe says, move it to another person or delete it", async () => {
    const forbidden = [
      "update public.user_subscriptions set stripe_customer_id = 'cus_1'",
      `update public.user_subscriptions set user_id = '${support}'`,
      "delete from public.user_subscriptions",
    ];
    for (const sql of forbidden) {
      const writing = asRole(database, person(support), (client) => client.query(sql));
      await expect(writing).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("that waits for a decision is settled by support, once, for a reason", async () => {
    await database.pool.query(
      "update public.user_subscriptions set needs_review = true, review_note = 'Unknown plan' where user_id = $1",
      [learner],
    );
    const settle = (reason: string, id = support) =>
      asRoleCommitted(database, person(id), (client) =>
        client.query("select public.settle_subscription_review($1, $2)", [learner, reason]),
      );
    await expect(settle("Looked", analyst)).rejects.toMatchObject({ code: "42501" });
    await expect(settle(" ")).rejects.toMatchObject({ code: "22023" });
    await settle("The plan was renamed");
    expect(await lastEvent()).toMatchObject({
      source: "staff",
      actor_id: support,
      reason: "The plan was renamed",
      new: { needs_review: false, review_note: null },
    });
    await expect(settle("Again")).rejects.toMatchObject({ code: "PT404" });
  });

  test("leaves its ledger behind when the account is deleted", async () => {
    const gone = await buildPerson(database);
    await database.pool.query(grantPro, [gone]);
    await database.pool.query("delete from auth.users where id = $1", [gone]);
    const { rows } = await database.pool.query(
      "select kind, user_id from public.subscription_events where coalesce(old, new) ->> 'user_id' = $1 order by id",
      [gone],
    );
    expect(rows).toEqual([
      { kind: "created", user_id: null },
      { kind: "removed", user_id: null },
    ]);
  });
});

describe("the Stripe inbox", () => {
  test("takes an event once and shows it to those who manage subscriptions only", async () => {
    const receive =
      "insert into public.stripe_events (event_id, type, payload) values ('evt_1', 'invoice.paid', '{}')";
    await asRoleCommitted(database, service, (client) => client.query(receive));
    const again = asRole(database, service, (client) => client.query(receive));
    await expect(again).rejects.toMatchObject({ code: "23505" });
    const seenBy = (id: string) =>
      asRole(
        database,
        person(id),
        async (client) => (await client.query("select from public.stripe_events")).rowCount,
      );
    expect([await seenBy(support), await seenBy(analyst), await seenBy(learner)]).toEqual([
      1, 0, 0,
    ]);
  });
});
