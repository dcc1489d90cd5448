import type { Pool } from "pg";
import type Stripe from "stripe";
import { z } from "zod";
import { poolFor } from "~/platform/database.server";
import { readServerEnv } from "~/platform/env.server";
import { defineTask } from "~/platform/queue/tasks.server";
import { stripeClient } from "~/platform/stripe/client.server";
import { isMissing, stripeTrouble } from "~/platform/stripe/trouble.server";
import { may } from "~/platform/supabase/may.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { type Plan, planRecord } from "./plan";
import type { PlanCheckRequest } from "./plan-check";
import { type PriceInStripe, planFindings } from "./plan-findings";

async function readPrice(stripe: Stripe, id: string): Promise<PriceInStripe | null> {
  try {
    const price = await stripe.prices.retrieve(id, { expand: ["product"] });
    const product =
      typeof price.product === "string" || price.product.deleted ? null : price.product;
    return {
      id: price.id,
      active: price.active,
      interval: price.recurring?.interval ?? null,
      interval_count: price.recurring?.interval_count ?? null,
      currency: price.currency,
      amount: price.unit_amount,
      product_name: product?.name ?? null,
      product_active: product?.active ?? false,
    };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function plansToCheck(pool: Pool, planId: string | undefined): Promise<Plan[]> {
  const { rows } = await pool.query<{ plan: unknown }>(
    `select to_jsonb(p) as plan from public.subscription_plans p
     where case when $1::uuid is null then p.archived_at is null else p.id = $1 end order by p.name`,
    [planId ?? null],
  );
  return rows.map(({ plan }) => planRecord.parse(plan));
}

/**
 * Compares plans with their prices in Stripe and records what was found.
 * @param planId     one plan, or all that are not archived
 * @param checkedBy  who asked; null for the nightly check
 * @returns how many were compared, and how many mismatches there are in all
 * @throws Stripe's errors; what was compared before is recorded
 */
export async function checkPlans(
  stripe: Stripe,
  pool: Pool,
  planId: string | undefined,
  checkedBy: string | null,
): Promise<{ checked: number; findings: number }> {
  const plans = await plansToCheck(pool, planId);
  let found = 0;
  for (const plan of plans) {
    const price = plan.stripe_price_id ? await readPrice(stripe, plan.stripe_price_id) : null;
    const findings = planFindings(plan, price);
    found += findings.length;
    await pool.query(
      `insert into public.subscription_plan_checks as c
         (plan_id, stripe_price_id, plan_version, price, findings, checked_by)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (plan_id) do update
       set stripe_price_id = excluded.stripe_price_id, plan_version = excluded.plan_version, price = excluded.price,
         findings = excluded.findings, checked_by = excluded.checked_by, checked_at = now()
       where c.plan_version <= excluded.plan_version`,
      [
        plan.id,
        plan.stripe_price_id,
        plan.version,
        price && JSON.stringify(price),
        JSON.stringify(findings),
        checkedBy,
      ],
    );
  }
  return { checked: plans.length, findings: found };
}

const refusal = (status: number, problem: string) => ({ status, body: { problem } });

/** The route's work: compares in the name of somebody who manages plans. */
export async function checkPlansForPerson(person: SignedInPerson, { plan_id }: PlanCheckRequest) {
  if (!(await may(person.client, "plans.manage")))
    return refusal(403, "Checking plans needs the permission plans.manage.");
  const env = readServerEnv();
  const stripe = stripeClient(env);
  if (!stripe) return refusal(503, "Stripe is not connected: set STRIPE_SECRET_KEY.");
  try {
    const body = await checkPlans(stripe, poolFor(env.DATABASE_URL), plan_id, person.user.id);
    return { status: 200, body };
  } catch (error) {
    const trouble = stripeTrouble(error);
    if (!trouble) throw error;
    return refusal(502, trouble.says);
  }
}

/** Looks at all plans every night: a price may be archived in Stripe any day. */
export const checkPlansNightly = (stripe: Stripe | null) =>
  defineTask({
    name: "check_plans_nightly",
    payload: z.object({}),
    cron: "31 2 * * *",
    async run(_payload, { pool }) {
      if (stripe) await checkPlans(stripe, pool, undefined, null);
    },
  });
