import type { Pool, PoolClient } from "pg";
import type Stripe from "stripe";
import { type CustomerInStripe, plansOf, readCustomer } from "../stripe/read-customer.server";
import {
  type PlanPrice,
  subscriptionState,
  UnknownStripeValueError,
} from "../stripe/subscription-state";
import { type HereSide, hereSide, type StripeSide } from "./drift";

/** A customer of Stripe's in our terms. */
export function stripeSide(
  customerId: string,
  { customer, decisive, learner }: CustomerInStripe,
  plans: readonly PlanPrice[],
): StripeSide {
  const side = {
    customerId,
    exists: customer === "present",
    isDeleted: customer === "deleted",
    learner,
    unreadable: null,
    there: null,
  };
  if (!decisive) return side;
  const there = {
    stripe_subscription_id: decisive.id,
    stripe_status: decisive.status,
    stripe_price_id: decisive.items.data[0]?.price.id ?? null,
    state: null,
  };
  try {
    return { ...side, there: { ...there, state: subscriptionState(decisive, plans) } };
  } catch (error) {
    if (!(error instanceof UnknownStripeValueError)) throw error;
    const unreadable = error.kind === "unknown_price" ? "price_unknown" : "status_unknown";
    return { ...side, there, unreadable };
  }
}

type Queries = Pick<Pool | PoolClient, "query">;

async function hereOf(client: Queries, customerId: string, learner: string | null) {
  const { rows } = await client.query<{ here: unknown }>(
    `select to_jsonb(s) as here from public.user_subscriptions s
     where s.stripe_customer_id = $1 or s.user_id = $2
     order by s.stripe_customer_id = $1 desc nulls last limit 1`,
    [customerId, learner],
  );
  return rows[0] ? hereSide.parse(rows[0].here) : null;
}

/** Both sides of a customer as they are at this moment. */
export interface BothSides {
  here: HereSide | null;
  stripe: StripeSide;
  decisive: Stripe.Subscription | undefined;
}

/** Asks Stripe and the database about one customer. @throws Stripe's and the database's errors */
export async function bothSides(
  stripe: Stripe,
  client: PoolClient,
  customerId: string,
): Promise<BothSides> {
  const inStripe = await readCustomer(stripe, client, customerId);
  return {
    here: await hereOf(client, customerId, inStripe.learner),
    stripe: stripeSide(customerId, inStripe, await plansOf(client)),
    decisive: inStripe.decisive,
  };
}
