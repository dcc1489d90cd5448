import type { Pool, PoolClient } from "pg";
import type Stripe from "stripe";
import { z } from "zod";
import { defineTask } from "~/platform/queue/tasks.server";
import { stripeTrouble } from "~/platform/stripe/trouble.server";
import { plansOf, readCustomer } from "./read-customer.server";
import {
  type SubscriptionState,
  subscriptionState,
  UnknownStripeValueError,
} from "./subscription-state";

/** Nobody here belongs to the Stripe customer; a person of staff has to find out who it is. */
export class UnknownCustomerError extends Error {
  readonly kind = "unknown_customer";
  constructor(readonly customer: string) {
    super(`No learner has the Stripe customer ${customer}. Link one, then replay the event.`);
    this.name = "UnknownCustomerError";
  }
}

/**
 * One at a time looks at a customer and writes what it saw, until the transaction ends: of two workers
 * the later one reads later, so that an older state never overwrites a newer one.
 * @param reason  why, as audit log and ledger will say
 */
export async function lockCustomer(
  client: PoolClient,
  customerId: string,
  reason: string,
): Promise<void> {
  await client.query(
    "select pg_advisory_xact_lock(hashtextextended($1, 0)), set_config('app.reason', $2, true)",
    [`stripe ${customerId}`, reason],
  );
}

/** Makes the learner's row what `state` says. The caller holds the customer's lock. */
async function applyState(
  client: PoolClient,
  learner: string,
  customerId: string,
  state: SubscriptionState,
): Promise<void> {
  await client.query("select private.apply_stripe_subscription($1, $2, $3)", [
    learner,
    customerId,
    JSON.stringify(state),
  ]);
}

/** Reads the customer's subscriptions from Stripe and writes what they mean. The caller holds the customer's lock. */
export async function syncLocked(
  stripe: Stripe,
  client: PoolClient,
  customerId: string,
): Promise<void> {
  const { decisive, learner } = await readCustomer(stripe, client, customerId);
  // A customer without a subscription concerns nobody yet.
  if (!decisive) return;
  if (!learner) throw new UnknownCustomerError(customerId);
  await applyState(client, learner, customerId, subscriptionState(decisive, await plansOf(client)));
}

/** What the event will say of an error; `waits` for a person: trying again by itself would change nothing. */
function failureOf(error: unknown): { kind: string; says: string; waits: boolean } {
  if (error instanceof UnknownCustomerError || error instanceof UnknownStripeValueError)
    return { kind: error.kind, says: error.message, waits: true };
  const trouble = stripeTrouble(error);
  if (trouble) return { ...trouble, waits: false };
  const says = error instanceof Error ? error.message : String(error);
  return { kind: "unexpected", says, waits: false };
}

const lastWaiting = async (client: Pick<PoolClient, "query">, customerId: string) => {
  const { rows } = await client.query<{ last: string }>(
    "select coalesce(max(id), 0) as last from public.stripe_events where customer = $1 and processed_at is null",
    [customerId],
  );
  return rows[0]?.last ?? "0";
};

/**
 * Makes our row what Stripe says now about this customer, and settles the events that waited for it:
 * those kept before Stripe was asked. All of it is one transaction.
 * @throws Stripe's and the database's errors, after noting them on the events: the queue tries again.
 *   An unknown customer, price or status is noted and not thrown.
 */
export async function syncCustomer(stripe: Stripe, pool: Pool, customerId: string): Promise<void> {
  const client = await pool.connect();
  let upTo = "0";
  try {
    await client.query("begin");
    await lockCustomer(client, customerId, "Stripe");
    upTo = await lastWaiting(client, customerId);
    await syncLocked(stripe, client, customerId);
    await client.query("select private.finish_stripe_events($1, $2, null)", [customerId, upTo]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    const { kind, says, waits } = failureOf(error);
    await client.query("select private.finish_stripe_events($1, $2, $3, $4)", [
      customerId,
      upTo,
      says,
      kind,
    ]);
    if (!waits) throw error;
  } finally {
    client.release();
  }
}

/** What waits says why while there is no key; a worker that has one takes it up. */
const NOT_CONNECTED =
  "Stripe is not connected: set STRIPE_SECRET_KEY for the worker. The event is processed then.";

/** The worker's task for one customer. */
export const syncStripeCustomer = (stripe: Stripe | null) =>
  defineTask({
    name: "sync_stripe_customer",
    payload: z.object({ customer: z.string() }),
    async run({ customer }, { pool }) {
      if (stripe) return syncCustomer(stripe, pool, customer);
      const upTo = await lastWaiting(pool, customer);
      await pool.query("select private.finish_stripe_events($1, $2, $3, 'not_connected')", [
        customer,
        upTo,
        NOT_CONNECTED,
      ]);
    },
  });
