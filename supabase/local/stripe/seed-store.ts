import pg from "pg";
import { periodEnd } from "./invoices.ts";
import type { Invoice, Price, Product, Subscription } from "./objects.ts";
import type { Store } from "./store.ts";

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

interface PlanRow {
  stripe_price_id: string;
  name: string;
  tier: string;
  interval: "month" | "year";
  is_active: boolean;
  currency: string | null;
  amount: number | null;
  product_name: string | null;
}

interface SubscriptionRow {
  user_id: string;
  email: string;
  name: string;
  tier: string;
  status: string;
  start_date: Date;
  end_date: Date | null;
  trial_ends_at: Date | null;
  auto_renew: boolean;
  stripe_subscription_id: string | null;
  stripe_customer_id: string;
}

/** Made-up prices in cents, for plans that name none: what matters is that they differ. */
const AMOUNTS: Record<string, number> = { pro: 1900, premium: 3900 };
const MONTHS_OF_A_YEAR_PAID = 10;

const productOf = ({ tier, product_name }: PlanRow): Product => ({
  id: `prod_${tier}`,
  object: "product",
  created: 1,
  active: true,
  name: product_name ?? tier,
});

function priceOf({
  stripe_price_id: id,
  name,
  tier,
  interval,
  is_active,
  ...money
}: PlanRow): Price {
  const monthly = AMOUNTS[tier] ?? 900;
  const amount = interval === "year" ? monthly * MONTHS_OF_A_YEAR_PAID : monthly;
  return {
    id,
    object: "price",
    created: 1,
    active: is_active,
    currency: money.currency ?? "usd",
    unit_amount: money.amount ?? amount,
    product: `prod_${tier}`,
    nickname: name,
    recurring: { interval, interval_count: 1 },
  };
}

const STATUS: Record<string, Subscription["status"]> = {
  active: "active",
  trial: "trialing",
  cancelled: "canceled",
  expired: "unpaid",
};

function subscriptionOf(id: string, row: SubscriptionRow, price: Price): Subscription {
  const start = seconds(row.start_date);
  const end = row.end_date ? seconds(row.end_date) : periodEnd(start, price);
  const trialEnd = row.trial_ends_at ? seconds(row.trial_ends_at) : null;
  const status = STATUS[row.status] ?? "unpaid";
  const ends = status === "active" && !row.auto_renew;
  return {
    id,
    object: "subscription",
    created: start,
    status,
    customer: row.stripe_customer_id,
    currency: price.currency,
    start_date: start,
    cancel_at: ends ? end : null,
    cancel_at_period_end: ends,
    canceled_at: status === "canceled" ? end : null,
    ended_at: status === "canceled" ? end : null,
    trial_start: trialEnd ? start : null,
    trial_end: trialEnd,
    pause_collection: null,
    latest_invoice: null,
    metadata: { user_id: row.user_id },
    items: {
      object: "list",
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
      data: [
        {
          id: `si_${id}`,
          object: "subscription_item",
          price,
          quantity: 1,
          current_period_start: Math.min(start, end),
          current_period_end: end,
        },
      ],
    },
  };
}

/** One paid invoice for the period that runs, so that there is something to show and to refund. */
function invoiceOf(subscription: Subscription, price: Price): Invoice {
  const id = subscription.id.replace(/^sub/, "in");
  const [item] = subscription.items.data;
  return {
    id,
    object: "invoice",
    created: subscription.created,
    customer: subscription.customer,
    status: "paid",
    currency: price.currency,
    amount_due: price.unit_amount,
    amount_paid: price.unit_amount,
    total: price.unit_amount,
    number: id.slice(3).toUpperCase(),
    period_start: item?.current_period_start ?? subscription.created,
    period_end: item?.current_period_end ?? subscription.created,
    hosted_invoice_url: `https://invoice.stripe.com/i/${id}`,
    invoice_pdf: `https://invoice.stripe.com/i/${id}/pdf`,
    parent: {
      type: "subscription_details",
      subscription_details: { subscription: subscription.id },
    },
    payments: {
      object: "list",
      has_more: false,
      url: "/v1/invoice_payments",
      data: [
        {
          id: `inpay_${id}`,
          object: "invoice_payment",
          status: "paid",
          payment: { type: "payment_intent", payment_intent: id.replace(/^in/, "pi") },
        },
      ],
    },
  };
}

/**
 * Fills the emulator with the plans and customers that the database names: it keeps nothing itself, so
 * that each start begins with what the console believes, and nothing has drifted.
 */
export async function seedStore(store: Store, databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: plans } = await client.query<PlanRow>(
      "select stripe_price_id, name, tier, interval, is_active, currency, amount, product_name from public.subscription_plans where stripe_price_id is not null",
    );
    for (const plan of plans) {
      store.prices.set(plan.stripe_price_id, priceOf(plan));
      const product = productOf(plan);
      store.products.set(product.id, product);
    }
    const { rows } = await client.query<SubscriptionRow>(
      `select s.*, u.email, u.name from public.user_subscriptions s join public.users u on u.id = s.user_id
       where s.stripe_customer_id is not null`,
    );
    for (const row of rows) {
      const id = row.stripe_customer_id;
      const metadata = { user_id: row.user_id };
      const { email, name } = row;
      store.customers.set(id, {
        id,
        object: "customer",
        created: seconds(row.start_date),
        email,
        name,
        metadata,
      });
      const plan = plans.find(({ tier, is_active }) => tier === row.tier && is_active);
      const price = plan && store.prices.get(plan.stripe_price_id);
      if (!price || !row.stripe_subscription_id) continue;
      const subscription = subscriptionOf(row.stripe_subscription_id, row, price);
      const invoice = invoiceOf(subscription, price);
      subscription.latest_invoice = invoice.id;
      store.subscriptions.set(subscription.id, subscription);
      store.invoices.set(invoice.id, invoice);
    }
  } finally {
    await client.end();
  }
}
