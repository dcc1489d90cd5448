import { cardOf } from "./cards.ts";
import type { Charge, Invoice, InvoiceLine, Price, Subscription } from "./objects.ts";
import type { Store } from "./store.ts";

/** Seconds from one charge to the next; months by the calendar. */
export function periodEnd(start: number, { recurring }: Price): number {
  const date = new Date(start * 1000);
  const day = date.getUTCDate();
  date.setUTCMonth(
    date.getUTCMonth() + recurring.interval_count * (recurring.interval === "year" ? 12 : 1),
  );
  // The 31st of a month that has none becomes its last day, as Stripe does.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return Math.floor(date.getTime() / 1000);
}

export const listOf = <T>(data: T[], url: string) => ({
  object: "list" as const,
  data,
  has_more: false,
  url,
});

/** A line of an invoice, described as Stripe describes it. */
export const lineOf = (
  store: Store,
  description: string,
  amount: number,
  currency: string,
  period: InvoiceLine["period"],
): InvoiceLine => ({
  id: store.newId("il"),
  object: "line_item",
  amount,
  currency,
  description,
  period,
});

const nameOf = ({ nickname, product }: Price) => nickname ?? product;

/** The line for a whole period at a price. */
export const periodLine = (store: Store, price: Price, start: number): InvoiceLine =>
  lineOf(
    store,
    `1 × ${nameOf(price)} (at ${(price.unit_amount / 100).toFixed(2)} / ${price.recurring.interval})`,
    price.unit_amount,
    price.currency,
    { start, end: periodEnd(start, price) },
  );

/** What a change of the price in the middle of a period puts on the next invoice. */
export function prorationLines(
  store: Store,
  { items, currency }: Subscription,
  to: Price,
): InvoiceLine[] {
  const [item] = items.data;
  if (!item || item.price.id === to.id) return [];
  const { current_period_start: start, current_period_end: end, price: from } = item;
  const now = store.now();
  const left = Math.max(0, end - now) / Math.max(1, end - start);
  const period = { start: now, end };
  return [
    lineOf(
      store,
      `Unused time on ${nameOf(from)}`,
      -Math.round(from.unit_amount * left),
      currency,
      period,
    ),
    lineOf(
      store,
      `Remaining time on ${nameOf(to)}`,
      Math.round(to.unit_amount * left),
      currency,
      period,
    ),
  ];
}

/** An invoice of these lines, paid unless a status says otherwise; what is below zero becomes credit. */
export function buildInvoice(
  store: Store,
  subscription: Pick<Subscription, "id" | "customer" | "currency">,
  lines: InvoiceLine[],
  start: number,
  end: number,
): Invoice {
  const id = store.newId("in");
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const due = Math.max(0, total);
  return {
    id,
    object: "invoice",
    created: store.now(),
    customer: subscription.customer,
    status: "paid",
    currency: subscription.currency,
    amount_due: due,
    amount_paid: due,
    total,
    starting_balance: 0,
    next_payment_attempt: null,
    lines: listOf(lines, `/v1/invoices/${id}/lines`),
    number: `EMU-${String(store.invoices.size + 1).padStart(5, "0")}`,
    period_start: start,
    period_end: end,
    hosted_invoice_url: `https://invoice.stripe.com/i/${id}`,
    invoice_pdf: `https://invoice.stripe.com/i/${id}/pdf`,
    parent: {
      type: "subscription_details",
      subscription_details: { subscription: subscription.id },
    },
    payments: listOf(
      [
        {
          id: store.newId("inpay"),
          object: "invoice_payment",
          status: "paid",
          payment: { type: "payment_intent", payment_intent: store.newId("pi") },
        },
      ],
      "/v1/invoice_payments",
    ),
  };
}

/** Keeps a paid invoice and the charge behind it. */
export function keepPaidInvoice(store: Store, invoice: Invoice): void {
  store.invoices.set(invoice.id, invoice);
  const intent = invoice.payments.data[0]?.payment.payment_intent;
  if (!intent || invoice.amount_paid === 0) return;
  const card = cardOf(store, invoice.customer) ?? { brand: "visa", last4: "4242" };
  const charge: Charge = {
    id: store.newId("ch"),
    object: "charge",
    created: invoice.created,
    amount: invoice.amount_paid,
    amount_refunded: 0,
    refunded: false,
    paid: true,
    status: "succeeded",
    currency: invoice.currency,
    customer: invoice.customer,
    payment_intent: intent,
    payment_method_details: { type: "card", card: { brand: card.brand, last4: card.last4 } },
  };
  store.charges.set(charge.id, charge);
}

/** Charges the subscription for its current period, with what waited for this invoice. */
export function chargeSubscription(store: Store, subscription: Subscription): Invoice {
  const [item] = subscription.items.data;
  const now = store.now();
  const pending = store.pendingLines.get(subscription.id) ?? [];
  store.pendingLines.delete(subscription.id);
  const start = item?.current_period_start ?? now;
  const lines = item ? [...pending, periodLine(store, item.price, start)] : pending;
  const invoice = buildInvoice(store, subscription, lines, start, item?.current_period_end ?? now);
  keepPaidInvoice(store, invoice);
  subscription.latest_invoice = invoice.id;
  store.emit("invoice.paid", invoice);
  return invoice;
}
