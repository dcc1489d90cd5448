import type { PoolClient } from "pg";
import type Stripe from "stripe";
import { z } from "zod";
import { isMissing } from "~/platform/stripe/trouble.server";
import { decisiveSubscription, type PlanPrice } from "./subscription-state";

/** A Stripe customer as it is now, and whose it is. */
export interface CustomerInStripe {
  /** present, a stub that Stripe keeps of a deleted one, or unknown to Stripe. */
  customer: "present" | "deleted" | "missing";
  /** The subscription that counts; undefined when there is none. */
  decisive: Stripe.Subscription | undefined;
  /** Learner that the customer belongs to; null when nobody here does. */
  learner: string | null;
}

const uuid = z.uuid();

const learnerNamedBy = (...metadata: (Stripe.Metadata | null | undefined)[]): string | null =>
  metadata.map((one) => uuid.safeParse(one?.user_id).data).find(Boolean) ?? null;

/** The prices that give a tier, those of archived plans too. */
export async function plansOf(client: Pick<PoolClient, "query">): Promise<PlanPrice[]> {
  const { rows } = await client.query<PlanPrice>(
    "select stripe_price_id, tier from public.subscription_plans where stripe_price_id is not null",
  );
  return rows;
}

async function orMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * The one that counts among the customer's subscriptions. Where Stripe lists none, the one that we know:
 * the ended subscription of a deleted customer is still found by its id.
 */
async function decisiveOf(stripe: Stripe, client: Pick<PoolClient, "query">, customerId: string) {
  const listed = await orMissing(
    stripe.subscriptions
      .list({ customer: customerId, status: "all", limit: 100 })
      .autoPagingToArray({ limit: 1000 }),
  );
  if (listed?.length) return decisiveSubscription(listed);
  const { rows } = await client.query<{ id: string | null }>(
    "select stripe_subscription_id as id from public.user_subscriptions where stripe_customer_id = $1",
    [customerId],
  );
  const [known] = rows;
  if (!known?.id) return undefined;
  return (await orMissing(stripe.subscriptions.retrieve(known.id))) ?? undefined;
}

/**
 * Asks Stripe for the customer's present state: what an event said may be old by now.
 * @throws Stripe's and the database's errors; a customer that Stripe does not know is an answer
 */
export async function readCustomer(
  stripe: Stripe,
  client: Pick<PoolClient, "query">,
  customerId: string,
): Promise<CustomerInStripe> {
  const customer = await orMissing(stripe.customers.retrieve(customerId));
  const decisive = await decisiveOf(stripe, client, customerId);
  const known = customer && !customer.deleted ? customer.metadata : null;
  const { rows } = await client.query<{ learner: string | null }>(
    "select private.learner_of_stripe_customer($1, $2) as learner",
    [customerId, learnerNamedBy(decisive?.metadata, known)],
  );
  return {
    customer: customer ? (customer.deleted ? "deleted" : "present") : "missing",
    decisive,
    learner: rows[0]?.learner ?? null,
  };
}
