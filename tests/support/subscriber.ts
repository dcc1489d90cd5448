import { syncCustomer } from "../../app/features/subscriptions/stripe/sync-customer.server.ts";
import type { TestDatabase } from "./database.ts";
import { buildPerson } from "./people.ts";
import { DAY, type openStripeInbox } from "./stripe-inbox.ts";

interface SubscriberOptions {
  tier?: "pro" | "premium";
  trialDays?: number;
  /** One of Stripe's cards for tests. */
  card?: "pm_card_visa" | "pm_card_chargeCustomerFail";
}

/** A learner who pays by the month with a card, as Stripe and the database know it. */
export async function buildSubscriber(
  { sdk, emulator }: Pick<ReturnType<typeof openStripeInbox>, "sdk" | "emulator">,
  database: TestDatabase,
  { tier = "pro", trialDays, card = "pm_card_visa" }: SubscriberOptions = {},
) {
  const learner = await buildPerson(database);
  const { id: customer } = await sdk.customers.create({
    metadata: { user_id: learner },
    payment_method: card,
  });
  const { id: subscription } = await sdk.subscriptions.create({
    customer,
    items: [{ price: `price_${tier}` }],
    ...(trialDays && { trial_end: emulator.store.now() + trialDays * DAY }),
  });
  await syncCustomer(sdk, database.pool, customer);
  return { learner, customer, subscription };
}
