import type { Pool } from "pg";
import type Stripe from "stripe";
import { requestsOf } from "./action-requests";
import { type OfferedPlan, readTerms } from "./action-terms.server";
import { type StripeIntent, type StripeTerms, stripeIntent, stripeTerms } from "./intent";
import { refusePaidUndo } from "./paid-undo.server";
import { ActionRefusedError, type Refusal, refusalOf, UNCHANGED } from "./refusal.server";
import { type StripeResult, sendRequests } from "./send-requests.server";
import { syncCustomer } from "./sync-customer.server";

/** What became of an action. */
export type CarriedOut = { status: "done" } | ({ status: "failed" } & { refusal: Refusal });

async function readIntent(pool: Pool, id: string): Promise<StripeIntent> {
  const { rows } = await pool.query(
    `select to_jsonb(a) || jsonb_build_object('undone', case when u.id is not null then jsonb_build_object(
       'action', u.action, 'args', u.args, 'stripe_terms', u.stripe_terms) end) as intent
     from public.subscription_actions a
     left join public.subscription_actions u on u.id = a.undoes_id
     where a.id = $1 and a.through_stripe`,
    [id],
  );
  const { success, data } = stripeIntent.safeParse(rows[0]?.intent);
  if (success) return data;
  throw new ActionRefusedError(
    `This action was asked for in a way that nobody here understands. ${UNCHANGED}`,
  );
}

/** The plans on offer. */
export async function offeredPlans(pool: Pool): Promise<OfferedPlan[]> {
  const { rows } = await pool.query<OfferedPlan>(
    "select tier, interval, stripe_price_id from public.subscription_plans where is_active and stripe_price_id is not null order by created_at, id",
  );
  return rows;
}

/** What Stripe had before, from the first try on. */
async function fixedTerms(stripe: Stripe, pool: Pool, intent: StripeIntent): Promise<StripeTerms> {
  if (intent.stripe_terms) return intent.stripe_terms;
  const terms = await readTerms(stripe, await offeredPlans(pool), intent);
  const { rows } = await pool.query("select private.keep_stripe_terms($1, $2) as terms", [
    intent.id,
    JSON.stringify(terms),
  ]);
  return stripeTerms.parse(rows[0]?.terms);
}

function partly(refusal: Refusal, made: StripeResult | null): Refusal {
  if (!made) return refusal;
  const what = "refund" in made ? "The refund was made" : "A part was made at Stripe";
  return {
    ...refusal,
    problem: `${what}, the rest was not. ${refusal.problem.replace(` ${UNCHANGED}`, "")}`,
  };
}

/**
 * Makes an action true: asks Stripe under the action's key, applies what Stripe then says of the customer,
 * and closes the action. Safe to call again at any point, also by two at once: Stripe answers a key once.
 * @param keepUnclear  leave the action pending when nobody knows whether the request arrived
 * @throws errors of the database, and of Stripe while its state is read back: the action stays pending
 */
export async function carryOut(
  stripe: Stripe,
  pool: Pool,
  id: string,
  { keepUnclear = false } = {},
): Promise<CarriedOut> {
  let made: StripeResult | null = null;
  try {
    const intent = await readIntent(pool, id);
    if (intent.status === "done") return { status: "done" };
    const terms = await fixedTerms(stripe, pool, intent);
    await refusePaidUndo(stripe, intent);
    const requests = requestsOf(intent, terms);
    await sendRequests(stripe, requests, intent.idempotency_key, (result) => {
      made = result;
    });
    await syncCustomer(stripe, pool, terms.customer);
    await pool.query("select private.complete_stripe_action($1, $2)", [id, JSON.stringify(made)]);
    return { status: "done" };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal || (refusal.isUnclear && (keepUnclear || made))) throw error;
    const told = partly(refusal, made);
    await pool.query("select private.fail_stripe_action($1, $2, $3)", [
      id,
      told.problem,
      made && JSON.stringify(made),
    ]);
    return { status: "failed", refusal: told };
  }
}
