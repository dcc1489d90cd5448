import type { Pool, PoolClient } from "pg";
import type Stripe from "stripe";
import { z } from "zod";
import { defineTask } from "~/platform/queue/tasks.server";
import {
  decisiveSubscription,
  type PlanPrice,
  subscriptionState,
  UnknownStripeValueError,
} from "./subscription-state";

/** Nobody here belongs to the Stripe customer; a person of staff has to find out who it is. */
export class UnknownCustomerError extends Error {
  constructor(readonly customer: string) {
    super(`No learner has the Stripe customer ${customer}. Link one, then replay the event.`);
    this.name = "UnknownCustomerError";
  }
}

const uuid = z.uuid();

const learnerNamedBy = (...metadata: (Stripe.Metadata | null | undefined)[]): string | null =>
  metadata.map((one) => uuid.safeParse(one?.user_id).data).find(Boolean) ?? null;

async function plansOf(client: PoolClient): Promise<PlanPrice[]> {
  const { rows } = await client.query<PlanPrice>(
    "select stripe_price_id, tier from public.subscription_plans where stripe_price_id is not null",
  );
  return rows;
}

/** What a subscription will become at the end of its period, where that was agreed. */
async function scheduleOf(stripe: Stripe, { schedule }: Stripe.Subscription) {
  const id = typeof schedule === "string" ? schedule : schedule?.id;
  return id ? stripe.subscriptionSchedules.retrieve(id) : null;
}

/** Reads the customer's subscriptions from Stripe and writes what they mean. The caller holds the customer's lock. */
async function syncLocked(stripe: Stripe, client: PoolClient, customerId: string): Promise<void> {
  const customer = await stripe.customers.retrieve(customerId);
  const subscriptions = await stripe.subscriptions
    .list({ customer: customerId, status: "all", limit: 100 })
    .autoPagingToArray({ limit: 1000 });
  const decisive = decisiveSubscription(subscriptions);
  const named = learnerNamedBy(decisive?.metadata, customer.deleted ? null : customer.metadata);
  const { rows } = await client.query<{ learner: string | null }>(
    "select private.learner_of_stripe_customer($1, $2) as learner",
    [customerId, named],
  );
  const learner = rows[0]?.learner;
  // A customer without a subscription concerns nobody yet.
  if (!decisive) return;
  if (!learner) throw new UnknownCustomerError(customerId);
  const state = subscriptionState(
    decisive,
    await plansOf(client),
    await scheduleOf(stripe, decisive),
  );
  await client.query("select private.apply_stripe_subscription($1, $2, $3)", [
    learner,
    customerId,
    JSON.stringify(state),
  ]);
}

/** What a person has to solve: trying again by itself would change nothing. */
const needsAPerson = (error: unknown) =>
  error instanceof UnknownCustomerError || error instanceof UnknownStripeValueError;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Makes our row what Stripe says now about this customer, and settles the events that waited for it.
 * Reading and writing happen under a lock of the customer, so that of two workers the later one reads
 * later: an older state never overwrites a newer one, in whatever order events arrive. The events
 * settled are those kept before Stripe was asked.
 * @throws Stripe's and the database's errors, after noting them on the events: the queue tries again.
 *   An unknown customer or price is noted and not thrown.
 */
export async function syncCustomer(stripe: Stripe, pool: Pool, customerId: string): Promise<void> {
  const client = await pool.connect();
  let upTo = "0";
  try {
    await client.query("begin");
    await client.query(
      "select pg_advisory_xact_lock(hashtextextended($1, 0)), set_config('app.reason', 'Stripe', true)",
      [`stripe ${customerId}`],
    );
    const { rows } = await client.query<{ last: string }>(
      "select coalesce(max(id), 0) as last from public.stripe_events where customer = $1 and processed_at is null",
      [customerId],
    );
    upTo = rows[0]?.last ?? "0";
    await syncLocked(stripe, client, customerId);
    await client.query("select private.finish_stripe_events($1, $2, null)", [customerId, upTo]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    await client.query("select private.finish_stripe_events($1, $2, $3)", [
      customerId,
      upTo,
      messageOf(error),
    ]);
    if (!needsAPerson(error)) throw error;
  } finally {
    client.release();
  }
}

/** The worker's task; without a Stripe key the events wait until there is one. */
export const syncStripeCustomer = (stripe: Stripe | null) =>
  defineTask({
    name: "sync_stripe_customer",
    payload: z.object({ customer: z.string() }),
    async run({ customer }, { pool }) {
      if (!stripe) throw new Error("STRIPE_SECRET_KEY is not set, so Stripe cannot be asked yet.");
      await syncCustomer(stripe, pool, customer);
    },
  });
