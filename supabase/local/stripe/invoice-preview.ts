import { EmulatedError, invalid } from "./errors.ts";
import { type FormObject, objectField, secondsField, textField } from "./form.ts";
import { buildInvoice, periodEnd, periodLine, prorationLines } from "./invoices.ts";
import type { Invoice, Price, Subscription } from "./objects.ts";
import { find, type Store } from "./store.ts";

function previewedPrice(store: Store, details: FormObject): Price | undefined {
  const [first] = Array.isArray(details.items) ? details.items : [];
  const id =
    typeof first === "object" && !Array.isArray(first) ? textField(first, "price") : undefined;
  return id ? find(store.prices, "price", id, "subscription_details[items][0][price]") : undefined;
}

/** The first invoice of a subscription that does not exist yet. */
function previewFirst(store: Store, customer: string, price: Price): Invoice {
  const now = store.now();
  const owner = { id: "sub_upcoming", customer, currency: price.currency };
  const lines = [periodLine(store, price, now)];
  return {
    ...buildInvoice(store, owner, lines, now, periodEnd(now, price)),
    status: "draft",
    amount_paid: 0,
    next_payment_attempt: now,
  };
}

function endsBeforeNextInvoice(
  subscription: Subscription,
  details: FormObject,
  next: number,
): boolean {
  const atPeriodEnd = textField(details, "cancel_at_period_end");
  const at = textField(details, "cancel_at");
  if (atPeriodEnd === "true") return true;
  if (at !== undefined) return at !== "" && Number(at) <= next;
  if (atPeriodEnd === "false") return false;
  return subscription.cancel_at_period_end || (subscription.cancel_at ?? Infinity) <= next;
}

/** `POST /v1/invoices/create_preview`: the next invoice as a change would make it. */
export function previewInvoice(store: Store, form: FormObject): Invoice {
  const details = objectField(form, "subscription_details");
  const price = previewedPrice(store, details);
  const id = textField(form, "subscription");
  if (!id) {
    const customer = find(
      store.customers,
      "customer",
      textField(form, "customer") ?? "",
      "customer",
    );
    if (!price) throw invalid("Missing required param: subscription.", "subscription");
    return previewFirst(store, customer.id, price);
  }
  const subscription = find(store.subscriptions, "subscription", id, "subscription");
  const [item] = subscription.items.data;
  if (!item) throw invalid("The subscription has no items.");
  const next = secondsField(details, "trial_end") ?? item.current_period_end;
  if (subscription.status === "canceled" || endsBeforeNextInvoice(subscription, details, next))
    throw new EmulatedError(
      404,
      "invalid_request_error",
      `No upcoming invoices for customer: '${subscription.customer}'`,
      "invoice_upcoming_none",
    );
  const to = price ?? item.price;
  const isProrated =
    textField(details, "proration_behavior") !== "none" && subscription.status !== "trialing";
  const lines = [
    ...(store.pendingLines.get(id) ?? []),
    ...(isProrated ? prorationLines(store, subscription, to) : []),
    periodLine(store, to, next),
  ];
  return {
    ...buildInvoice(store, subscription, lines, item.current_period_start, next),
    status: "draft",
    amount_paid: 0,
    next_payment_attempt: next,
  };
}
