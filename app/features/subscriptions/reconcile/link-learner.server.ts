import type { PoolClient } from "pg";
import type Stripe from "stripe";
import { CannotRepairError } from "./tell-stripe.server";

/**
 * Tells Stripe whose customer it is, where our checkout would have written it.
 * @param key  the same for each try, so that Stripe does it once
 * @throws CannotRepairError for nobody, and for a learner who has another customer; Stripe's errors
 */
export async function linkLearner(
  stripe: Stripe,
  client: PoolClient,
  customerId: string,
  learner: string | undefined,
  key: string,
): Promise<void> {
  const { rows } = await client.query<{ other: string | null }>(
    `select s.stripe_customer_id as other from public.users u
     left join public.user_subscriptions s on s.user_id = u.id where u.id = $1`,
    [learner],
  );
  const [known] = rows;
  if (!known) throw new CannotRepairError("Choose the learner whose customer this is.");
  if (known.other)
    throw new CannotRepairError(
      `This learner has the Stripe customer ${known.other} already. Cancel one of the two in Stripe first.`,
    );
  await stripe.customers.update(
    customerId,
    { metadata: { user_id: learner ?? "" } },
    { idempotencyKey: `drift-${key}-link` },
  );
}
