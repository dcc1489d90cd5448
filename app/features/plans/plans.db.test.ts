import { describe, expect, test } from "vitest";
import { asRole, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";
import { openStripeInbox, unreachableStripe } from "../../../tests/support/stripe-inbox.ts";
import { checkPlans } from "./check-plans.server";

const database = openTestDatabase();
const stripe = openStripeInbox(database);
const { pool } = database;

async function addPlan(columns: Record<string, unknown>): Promise<string> {
  const { rows } = await pool.query(
    `insert into public.subscription_plans (name, tier, interval, stripe_price_id, is_active, currency, amount)
     values ($1, 'pro', 'month', $2, $3, $4, $5) returning id`,
    [
      columns.name ?? "Plan",
      columns.price ?? null,
      columns.is_active ?? false,
      columns.currency ?? null,
      columns.amount ?? null,
    ],
  );
  return rows[0].id;
}

const checkOf = async (id: string) => {
  const { rows } = await pool.query(
    "select * from public.subscription_plan_checks where plan_id = $1",
    [id],
  );
  return rows[0];
};

describe("plans", () => {
  test("are managed by admins: support sees them and changes none", async () => {
    const [admin, support] = [
      await buildPerson(database, { staff: ["admin"] }),
      await buildPerson(database, { staff: ["support"] }),
    ];
    const rename = (who: string) =>
      asRole(database, person(who), async (client) => {
        const { rowCount } = await client.query(
          "update public.subscription_plans set name = name || '.' where stripe_price_id = 'price_pro'",
        );
        return rowCount;
      });
    expect(await rename(admin)).toBe(1);
    expect(await rename(support)).toBe(0);
  });

  test("that are archived are not on offer, and their price still gives the tier", async () => {
    const id = await addPlan({ price: "price_new", is_active: true });
    await pool.query("update public.subscription_plans set archived_at = now() where id = $1", [
      id,
    ]);
    const { rows } = await pool.query(
      "select is_active from public.subscription_plans where id = $1",
      [id],
    );
    expect(rows).toEqual([{ is_active: false }]);
    const learner = await buildPerson(database);
    await stripe.subscribe(learner, "price_new");
    await stripe.deliverAll();
    await stripe.work();
    expect(await stripe.subscriptionOf(learner)).toMatchObject({ tier: "pro", status: "active" });
  });
});

describe("a check against Stripe", () => {
  test("records what matches and what does not, with what Stripe has", async () => {
    const wrong = await addPlan({
      price: "price_missing",
      name: "Gone",
    });
    const { checked, findings } = await checkPlans(stripe.sdk, pool, undefined, null);
    expect(checked).toBeGreaterThanOrEqual(3);
    expect(findings).toBe(1);
    expect(await checkOf(wrong)).toMatchObject({
      price: null,
      findings: [expect.objectContaining({ kind: "missing" })],
    });
    const { rows } = await pool.query(
      "select c.price, c.findings from public.subscription_plan_checks c join public.subscription_plans p on p.id = c.plan_id where p.stripe_price_id = 'price_pro'",
    );
    expect(rows).toEqual([
      {
        price: expect.objectContaining({ amount: 1000, currency: "usd", interval: "month" }),
        findings: [],
      },
    ]);
  });

  test("of one plan names who asked and which version was compared", async () => {
    const admin = await buildPerson(database, { staff: ["admin"] });
    await pool.query("delete from public.subscription_plans where stripe_price_id = 'price_new'");
    const id = await addPlan({ price: "price_new", currency: "usd", amount: 500 });
    await checkPlans(stripe.sdk, pool, id, admin);
    expect(await checkOf(id)).toMatchObject({
      checked_by: admin,
      plan_version: 1,
      findings: [expect.objectContaining({ kind: "amount" })],
    });
    await pool.query("update public.subscription_plans set amount = 1 where id = $1", [id]);
    await checkPlans(stripe.sdk, pool, id, admin);
    expect(await checkOf(id)).toMatchObject({ plan_version: 2, findings: [] });
  });

  test("that does not reach Stripe leaves the last one standing", async () => {
    const { rows } = await pool.query("select * from public.subscription_plan_checks");
    await expect(checkPlans(unreachableStripe(), pool, undefined, null)).rejects.toThrow();
    expect((await pool.query("select * from public.subscription_plan_checks")).rows).toEqual(rows);
  });
});
