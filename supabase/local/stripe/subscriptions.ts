import { refuseUnchargeable } from "./cards.ts";
import { invalid } from "./errors.ts";
import { type FormObject, objectField, secondsField, textField } from "./form.ts";
import { chargeSubscription, periodEnd, prorationLines } from "./invoices.ts";
import type { Price, Subscription } from "./objects.ts";
import { enterPhase } from "./schedules.ts";
import { find, type Store } from "./store.ts";

const metadataOf = (form: FormObject): Record<string, string> =>
  Object.fromEntries(
    Object.entries(objectField(form, "metadata")).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );

function priceOf(store: Store, form: FormObject): Price | undefined {
  const items = Array.isArray(form.items) ? form.items : [];
  const [first] = items;
  const id =
    typeof first === "object" && !Array.isArray(first) ? textField(first, "price") : undefined;
  return id === undefined ? undefined : find(store.prices, "price", id, "items[0][price]");
}

/** `POST /v1/subscriptions` */
export function createSubscription(store: Store, form: FormObject): Subscription {
  const customer = find(store.customers, "customer", textField(form, "customer") ?? "", "customer");
  if (customer.deleted)
    throw invalid(`No such customer: '${customer.id}'`, "customer", "resource_missing");
  const price = priceOf(store, form);
  if (!price) throw invalid("Missing required param: items.", "items", "parameter_missing");
  if (textField(form, "payment_behavior") === "error_if_incomplete")
    refuseUnchargeable(store, customer.id);
  const now = store.now();
  const trialEnd = secondsField(form, "trial_end") ?? null;
  const id = store.newId("sub");
  const subscription: Subscription = {
    id,
    object: "subscription",
    created: now,
    status: trialEnd ? "trialing" : "active",
    customer: customer.id,
    currency: price.currency,
    start_date: now,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    ended_at: null,
    trial_start: trialEnd ? now : null,
    trial_end: trialEnd,
    pause_collection: null,
    latest_invoice: null,
    schedule: null,
    metadata: metadataOf(form),
    items: {
      object: "list",
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
      data: [
        {
          id: store.newId("si"),
          object: "subscription_item",
          price,
          quantity: 1,
          current_period_start: now,
          current_period_end: trialEnd ?? periodEnd(now, price),
        },
      ],
    },
  };
  store.subscriptions.set(id, subscription);
  store.emit("customer.subscription.created", subscription);
  if (!trialEnd) chargeSubscription(store, subscription);
  return subscription;
}

function setTrialEnd(store: Store, subscription: Subscription, form: FormObject): void {
  const end = secondsField(form, "trial_end");
  if (end === undefined) return;
  if (end <= store.now()) throw invalid("The trial must end in the future.", "trial_end");
  const [item] = subscription.items.data;
  subscription.trial_start ??= store.now();
  subscription.trial_end = end;
  subscription.status = "trialing";
  if (item) item.current_period_end = end;
}

function setCancellation(subscription: Subscription, form: FormObject, now: number): void {
  const [item] = subscription.items.data;
  const atPeriodEnd = textField(form, "cancel_at_period_end");
  const at = textField(form, "cancel_at");
  if (atPeriodEnd !== undefined) {
    subscription.cancel_at_period_end = atPeriodEnd === "true";
    subscription.cancel_at = subscription.cancel_at_period_end
      ? (item?.current_period_end ?? null)
      : null;
  }
  if (at !== undefined) {
    subscription.cancel_at = at === "" ? null : Number(at);
    subscription.cancel_at_period_end = false;
  }
  if (atPeriodEnd !== undefined || at !== undefined)
    subscription.canceled_at = subscription.cancel_at === null ? null : now;
}

/** Another price in the middle of a period: what differs goes on an invoice, the next one unless asked at once. */
function setPrice(store: Store, subscription: Subscription, form: FormObject): void {
  const price = priceOf(store, form);
  const [item] = subscription.items.data;
  if (!price || !item || item.price.id === price.id) return;
  const behavior = textField(form, "proration_behavior") ?? "create_prorations";
  if (behavior !== "none" && subscription.status !== "trialing")
    store.pendingLines.set(subscription.id, [
      ...(store.pendingLines.get(subscription.id) ?? []),
      ...prorationLines(store, subscription, price),
    ]);
  item.price = price;
  if (behavior === "always_invoice") chargeSubscription(store, subscription);
}

/** Stripe lets nobody cancel behind the back of a schedule. */
function refuseScheduled({ schedule }: Subscription, form: FormObject): void {
  if (schedule && (form.cancel_at !== undefined || form.cancel_at_period_end !== undefined))
    throw invalid(
      `The subscription is managed by the subscription schedule \`${schedule}\`, and updating any cancelation behavior directly is not allowed. Please update the schedule instead.`,
      "cancel_at_period_end",
    );
}

/** `POST /v1/subscriptions/:id` */
export function updateSubscription(store: Store, id: string, form: FormObject): Subscription {
  const subscription = find(store.subscriptions, "subscription", id);
  if (subscription.status === "canceled")
    throw invalid("A canceled subscription can only update its cancellation_details and metadata.");
  refuseScheduled(subscription, form);
  setPrice(store, subscription, form);
  setTrialEnd(store, subscription, form);
  setCancellation(subscription, form, store.now());
  const pause = form.pause_collection;
  if (pause !== undefined) {
    const { behavior, resumes_at } =
      typeof pause === "object" && !Array.isArray(pause) ? pause : {};
    subscription.pause_collection =
      typeof behavior === "string"
        ? { behavior, resumes_at: typeof resumes_at === "string" ? Number(resumes_at) : null }
        : null;
  }
  Object.assign(subscription.metadata, metadataOf(form));
  store.emit("customer.subscription.updated", subscription);
  return subscription;
}

/** `DELETE /v1/subscriptions/:id`: ends it at once. */
export function cancelSubscription(store: Store, id: string): Subscription {
  const subscription = find(store.subscriptions, "subscription", id);
  if (subscription.status === "canceled")
    throw invalid(`No such subscription: '${id}'`, "id", "resource_missing");
  const now = store.now();
  Object.assign(subscription, {
    status: "canceled",
    canceled_at: now,
    ended_at: now,
    cancel_at: null,
    cancel_at_period_end: false,
  });
  store.emit("customer.subscription.deleted", subscription);
  return subscription;
}

/** What the clock brings: trials end, periods renew, agreed cancellations take effect. */
export function letTimePass(store: Store): void {
  const now = store.now();
  for (const subscription of store.subscriptions.values()) {
    if (!["trialing", "active"].includes(subscription.status)) continue;
    if (subscription.cancel_at !== null && subscription.cancel_at <= now) {
      cancelSubscription(store, subscription.id);
      continue;
    }
    const [item] = subscription.items.data;
    while (item && item.current_period_end <= now) {
      item.current_period_start = item.current_period_end;
      item.current_period_end = periodEnd(item.current_period_start, item.price);
      subscription.status = "active";
      enterPhase(store, subscription, item.current_period_start);
      chargeSubscription(store, subscription);
      store.emit("customer.subscription.updated", subscription);
    }
  }
}
