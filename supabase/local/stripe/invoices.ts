import { invalid } from "./errors.ts";
import { type FormObject, objectField, textField } from "./form.ts";
import type { Invoice, Price, Subscription } from "./objects.ts";
import { find, type Store } from "./store.ts";

const DAY = 86_400;

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

function build(store: Store, subscription: Subscription, amount: number): Invoice {
  const [item] = subscription.items.data;
  const id = store.newId("in");
  const intent = store.newId("pi");
  return {
    id,
    object: "invoice",
    created: store.now(),
    customer: subscription.customer,
    status: "paid",
    currency: subscription.currency,
    amount_due: amount,
    amount_paid: amount,
    total: amount,
    number: `EMU-${String(store.invoices.size + 1).padStart(5, "0")}`,
    period_start: item?.current_period_start ?? store.now(),
    period_end: item?.current_period_end ?? store.now(),
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
          id: store.newId("inpay"),
          object: "invoice_payment",
          status: "paid",
          payment: { type: "payment_intent", payment_intent: intent },
        },
      ],
    },
  };
}

/** Charges the subscription for its current period; the emulated cards never fail. */
export function chargeSubscription(store: Store, subscription: Subscription): Invoice {
  const invoice = build(store, subscription, subscription.items.data[0]?.price.unit_amount ?? 0);
  store.invoices.set(invoice.id, invoice);
  subscription.latest_invoice = invoice.id;
  store.emit("invoice.paid", invoice);
  return invoice;
}

/** `POST /v1/invoices/create_preview`: what the next invoice would be after a change of the price. */
export function previewInvoice(store: Store, form: FormObject): Invoice {
  const subscription = find(
    store.subscriptions,
    "subscription",
    textField(form, "subscription") ?? "",
    "subscription",
  );
  const details = objectField(form, "subscription_details");
  const items = Array.isArray(details.items) ? details.items : [];
  const [first] = items;
  const priceId =
    typeof first === "object" && !Array.isArray(first) ? textField(first, "price") : undefined;
  const [item] = subscription.items.data;
  if (!item) throw invalid("The subscription has no items.");
  const price = priceId ? find(store.prices, "price", priceId, "items") : item.price;
  const length = item.current_period_end - item.current_period_start;
  const left = Math.max(0, item.current_period_end - store.now()) / Math.max(length, DAY);
  const prorated = Math.round((price.unit_amount - item.price.unit_amount) * left);
  const amount =
    textField(details, "proration_behavior") === "none" || price.id === item.price.id
      ? price.unit_amount
      : prorated + price.unit_amount;
  return { ...build(store, subscription, amount), status: "draft", amount_paid: 0 };
}
