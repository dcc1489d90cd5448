import type { Pool } from "pg";
import type Stripe from "stripe";
import { z } from "zod";
import { log } from "~/platform/log.server";
import { stripeTrouble } from "~/platform/stripe/trouble.server";
import { plansOf } from "../stripe/read-customer.server";
import { decisiveSubscription } from "../stripe/subscription-state";
import { type Drift, driftOf, type HereSide, hereSide } from "./drift";
import { checkpoint, type Run } from "./reconciliation.server";
import { bothSides, stripeSide } from "./stripe-side.server";

const BATCH = 200;

interface Customer {
  id: string;
  subscriptions: Stripe.Subscription[];
  here: HereSide | null;
}

const customerRow = z.object({ customer: z.string(), here: hereSide.nullable() });

/** The next customers, whoever knows them, with what was read from Stripe and what stands here. */
async function nextCustomers(pool: Pool, run: Run): Promise<Customer[]> {
  const { rows } = await pool.query<{
    customer: string;
    here: unknown;
    subscriptions: Stripe.Subscription[] | null;
  }>(
    `select c.customer, to_jsonb(s) as here, (
       select jsonb_agg(r.subscription) from private.stripe_subscriptions_read r
       where r.reconciliation_id = $1 and r.customer = c.customer) as subscriptions
     from (
       select r.customer from private.stripe_subscriptions_read r where r.reconciliation_id = $1 and r.customer > $2
       union
       select u.stripe_customer_id from public.user_subscriptions u where u.stripe_customer_id > $2
       order by 1 limit $3) c
     left join public.user_subscriptions s on s.stripe_customer_id = c.customer
     order by c.customer`,
    [run.id, run.compared_after ?? "", BATCH],
  );
  return rows.map(({ subscriptions, ...row }) => {
    const { customer, here } = customerRow.parse(row);
    return { id: customer, here, subscriptions: subscriptions ?? [] };
  });
}

/** What was read some pages ago may have changed on both sides: a difference counts when it is still there. */
async function stillDrifts(stripe: Stripe, pool: Pool, customerId: string): Promise<Drift | null> {
  const client = await pool.connect();
  try {
    const { here, stripe: side } = await bothSides(stripe, client, customerId);
    return driftOf(here, side);
  } finally {
    client.release();
  }
}

/** The difference of one customer, null, or "failed" where Stripe answers about this one with an error. */
async function judge(stripe: Stripe, pool: Pool, customer: Customer, seemsSame: boolean) {
  if (seemsSame) return null;
  try {
    return await stillDrifts(stripe, pool, customer.id);
  } catch (error) {
    if (stripeTrouble(error)?.kind !== "unexpected") throw error;
    log.error("could not compare a customer", { customer: customer.id, error: String(error) });
    return "failed" as const;
  }
}

/** Compares the next customers. @returns the run, done when there was none left */
export async function compareBatch(stripe: Stripe, pool: Pool, run: Run): Promise<Run> {
  const customers = await nextCustomers(pool, run);
  const plans = await plansOf(pool);
  const found: (Drift & { customer: string })[] = [];
  let failed = 0;
  for (const customer of customers) {
    const { id, subscriptions, here } = customer;
    const decisive = decisiveSubscription(subscriptions);
    const read = { customer: "present", decisive, learner: here?.user_id ?? null } as const;
    const verdict = await judge(
      stripe,
      pool,
      customer,
      !driftOf(here, stripeSide(id, read, plans)),
    );
    if (verdict === "failed") failed += 1;
    else if (verdict) found.push({ ...verdict, customer: id });
  }
  return checkpoint(pool, run, async (client) => {
    await client.query(
      `insert into public.stripe_drift (reconciliation_id, stripe_customer_id, kind, user_id, differs, here, there)
       select $1, d.customer, d.kind, d.user_id, d.differs, d.here, d.there
       from jsonb_to_recordset($2) as d (customer text, kind text, user_id uuid, differs text[], here jsonb, there jsonb)
       on conflict on constraint stripe_drift_once do nothing`,
      [run.id, JSON.stringify(found)],
    );
    await client.query(
      `update public.stripe_reconciliations
       set compared = compared + $2, same = same + $3, drifted = drifted + $4, failed = failed + $5,
         compared_after = coalesce($6, compared_after),
         status = case when $2 < $7 then 'done' else status end,
         finished_at = case when $2 < $7 then now() end
       where id = $1`,
      [
        run.id,
        customers.length,
        customers.length - found.length - failed,
        found.length,
        failed,
        customers.at(-1)?.id ?? null,
        BATCH,
      ],
    );
    if (customers.length < BATCH) await settle(client, run.id);
  });
}

/** What earlier runs left open has been looked at again by now; what was read is needed no more. */
async function settle(client: { query: Pool["query"] }, id: string): Promise<void> {
  await client.query(
    "update public.stripe_drift set state = 'gone' where state = 'open' and reconciliation_id <> $1",
    [id],
  );
  await client.query("delete from private.stripe_subscriptions_read where reconciliation_id = $1", [
    id,
  ]);
}
