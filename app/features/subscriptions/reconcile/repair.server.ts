import type { Pool, PoolClient } from "pg";
import type Stripe from "stripe";
import { poolFor } from "~/platform/database.server";
import { readServerEnv } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { stripeClient } from "~/platform/stripe/client.server";
import { stripeTrouble } from "~/platform/stripe/trouble.server";
import { may } from "~/platform/supabase/may.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { lockCustomer, syncLocked } from "../stripe/sync-customer.server";
import { driftOf } from "./drift";
import { linkLearner } from "./link-learner.server";
import { type RepairRequest, repairsOf } from "./repairs";
import { type BothSides, bothSides } from "./stripe-side.server";
import { CannotRepairError, tellStripe } from "./tell-stripe.server";

type Outcome = "repaired" | "gone";

/** Who repairs, for the audit log. */
export interface Repairer {
  userId: string;
  requestId: string;
}

/** The drift is no drift of this database. */
class NoSuchDriftError extends Error {}

/** Makes our row what Stripe says: by the very code that events go through, or ends what Stripe does not have. */
async function followStripe(
  stripe: Stripe,
  client: PoolClient,
  { stripe: { customerId }, decisive }: BothSides,
  learner: string,
) {
  if (decisive) await syncLocked(stripe, client, customerId);
  else await client.query("select private.end_subscription_missing_in_stripe($1)", [learner]);
}

/** The customer's drift as it stands, under the customer's lock. */
async function openDrift(client: PoolClient, { drift_id, reason }: RepairRequest, by: Repairer) {
  const { rows } = await client.query<{ customer: string; state: "open" | Outcome }>(
    "select stripe_customer_id as customer, state from public.stripe_drift where id = $1",
    [drift_id],
  );
  const [drift] = rows;
  if (!drift) throw new NoSuchDriftError("There is no such difference.");
  await lockCustomer(client, drift.customer, reason);
  await client.query(
    "select set_config('request.jwt.claims', $1, true), set_config('app.request_id', $2, true)",
    [JSON.stringify({ sub: by.userId, role: "authenticated" }), by.requestId],
  );
  const locked = await client.query<{ state: "open" | Outcome }>(
    "select state from public.stripe_drift where id = $1 for update",
    [drift_id],
  );
  return { ...drift, state: locked.rows[0]?.state ?? drift.state };
}

const markGone = (client: PoolClient, { drift_id }: RepairRequest) =>
  client.query("update public.stripe_drift set state = 'gone' where id = $1", [drift_id]);

const markRepaired = (
  client: PoolClient,
  { drift_id, direction, reason }: RepairRequest,
  by: Repairer,
  learner: string | null,
) =>
  client.query(
    `update public.stripe_drift
     set state = 'repaired', direction = $2, reason = $3, repaired_by = $4, repaired_at = now(), problem = null,
       user_id = coalesce(user_id, $5)
     where id = $1`,
    [drift_id, direction, reason, by.userId, learner],
  );

/** @throws CannotRepairError where this repair is not possible, or did not make both sides agree */
async function carryOut(
  stripe: Stripe,
  client: PoolClient,
  asked: RepairRequest,
  by: Repairer,
): Promise<Outcome> {
  const { customer, state } = await openDrift(client, asked, by);
  if (state !== "open") return state;
  const look = async () => {
    const sides = await bothSides(stripe, client, customer);
    return { sides, drift: driftOf(sides.here, sides.stripe) };
  };
  const { sides, drift } = await look();
  if (!drift) {
    await markGone(client, asked);
    return "gone";
  }
  const repair = repairsOf(drift)[asked.direction];
  if (!repair.possible) throw new CannotRepairError(repair.says);
  const key = asked.idempotency_key;
  if (repair.asksLearner) await linkLearner(stripe, client, customer, asked.learner_id, key);
  if (repair.order && sides.decisive)
    await tellStripe(stripe, client, repair.order, drift, sides.decisive, key);
  const learner = drift.user_id ?? asked.learner_id ?? null;
  // Nobody here has what was cancelled in Stripe: there is nothing to follow.
  const hasFollower = repair.order !== "cancel" || drift.kind !== "unknown_here";
  if (learner && hasFollower) await followStripe(stripe, client, (await look()).sides, learner);
  const { drift: left } = await look();
  if (left)
    throw new CannotRepairError(
      `Both sides still differ: ${left.differs.join(", ") || left.kind}.`,
    );
  await markRepaired(client, asked, by, learner);
  return "repaired";
}

/**
 * Repairs a difference that a reconciliation found. Both sides are looked at again first, under the
 * customer's lock: what agrees by now is left alone, what was repaired is not repaired twice.
 * @throws CannotRepairError, NoSuchDriftError, Stripe's and the database's errors; here nothing is changed then
 */
export async function repairDrift(
  stripe: Stripe,
  pool: Pool,
  asked: RepairRequest,
  by: Repairer,
): Promise<Outcome> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const outcome = await carryOut(stripe, client, asked, by);
    await client.query("commit");
    return outcome;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

const refusal = (status: number, problem: string) => ({ status, body: { problem } });

/** What the person reads of a repair that came to nothing. */
function refusalOf(error: unknown) {
  if (error instanceof NoSuchDriftError) return refusal(404, error.message);
  if (error instanceof CannotRepairError) return refusal(409, error.message);
  const trouble = stripeTrouble(error);
  if (trouble) return refusal(502, `${trouble.says} Nothing was changed here.`);
  log.error("could not repair drift", { error: String(error) });
  return refusal(500, "The repair failed, and nothing was changed here. Try again.");
}

/** The route's work: repairs in the name of somebody who may change subscriptions. */
export async function repairForPerson(person: SignedInPerson, asked: RepairRequest) {
  if (!(await may(person.client, "subscriptions.write")))
    return refusal(403, "Repairing drift needs the permission subscriptions.write.");
  const env = readServerEnv();
  const stripe = stripeClient(env);
  if (!stripe) return refusal(503, "Stripe is not connected: set STRIPE_SECRET_KEY.");
  const pool = poolFor(env.DATABASE_URL);
  const by = { userId: person.user.id, requestId: person.requestId };
  try {
    return { status: 200, body: { outcome: await repairDrift(stripe, pool, asked, by) } };
  } catch (error) {
    const refused = refusalOf(error);
    await pool.query(
      "update public.stripe_drift set problem = $2 where id = $1 and state = 'open'",
      [asked.drift_id, refused.body.problem],
    );
    return refused;
  }
}
