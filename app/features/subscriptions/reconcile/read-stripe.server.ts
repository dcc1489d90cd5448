import type { Pool } from "pg";
import type Stripe from "stripe";
import { isMissing } from "~/platform/stripe/trouble.server";
import { checkpoint, type Run } from "./reconciliation.server";

/** Stripe's most: https://docs.stripe.com/api/pagination */
const PAGE = 100;

const customerOf = ({ customer }: Stripe.Subscription) =>
  typeof customer === "string" ? customer : customer.id;

async function pageAfter(stripe: Stripe, after: string | null) {
  // With the schedule, which says what is agreed for the renewal.
  const query: Stripe.SubscriptionListParams = {
    status: "all",
    limit: PAGE,
    expand: ["data.schedule"],
  };
  try {
    return await stripe.subscriptions.list(after ? { ...query, starting_after: after } : query);
  } catch (error) {
    // The one we stopped at is gone: begin again, what is kept already is kept once.
    if (after && isMissing(error)) return stripe.subscriptions.list(query);
    throw error;
  }
}

/** Keeps the next page of Stripe's subscriptions beside the run. @returns the run, comparing once all are read */
export async function readPage(stripe: Stripe, pool: Pool, run: Run): Promise<Run> {
  const { data, has_more } = await pageAfter(stripe, run.read_after);
  return checkpoint(pool, run, async (client) => {
    const kept = await client.query(
      `insert into private.stripe_subscriptions_read (reconciliation_id, subscription_id, customer, subscription)
       select $1, r.subscription ->> 'id', r.customer, r.subscription
       from jsonb_to_recordset($2) as r (customer text, subscription jsonb)
       on conflict do nothing`,
      [
        run.id,
        JSON.stringify(data.map((one) => ({ customer: customerOf(one), subscription: one }))),
      ],
    );
    await client.query(
      `update public.stripe_reconciliations
       set status = $2, read_after = coalesce($3, read_after), pages = pages + 1, read = read + $4 where id = $1`,
      [run.id, has_more ? "reading" : "comparing", data.at(-1)?.id ?? null, kept.rowCount],
    );
  });
}
