import type { Pool } from "pg";
import type Stripe from "stripe";
import { isMissing } from "~/platform/stripe/trouble.server";

const MOST = 10_000;

/** Stripe's ids of the person. */
export async function stripeCustomersOf(pool: Pool, accounts: string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select stripe_customer_id as id from public.user_subscriptions
     where user_id = any ($1) and stripe_customer_id is not null order by 1`,
    [accounts],
  );
  return rows.map(({ id }) => id);
}

/** What Stripe keeps of a customer. @throws Stripe's errors */
export async function stripeData(stripe: Stripe, customer: string) {
  const list = { customer, limit: 100 };
  return {
    customer: await stripe.customers.retrieve(customer),
    subscriptions: await stripe.subscriptions
      .list({ ...list, status: "all" })
      .autoPagingToArray({ limit: MOST }),
    invoices: await stripe.invoices.list(list).autoPagingToArray({ limit: MOST }),
  };
}

/** Deletes a customer, whose subscriptions end with them. One that is gone already is no error. @throws Stripe's other errors */
export async function deleteCustomer(stripe: Stripe, customer: string): Promise<void> {
  try {
    await stripe.customers.del(customer);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
