import { invalid } from "./errors.ts";
import { type FormObject, type FormValue, objectField, secondsField, textField } from "./form.ts";
import { periodEnd } from "./invoices.ts";
import type { SchedulePhase, Subscription, SubscriptionSchedule } from "./objects.ts";
import { find, type Store } from "./store.ts";

/** `POST /v1/subscription_schedules`, from a subscription that exists: the only way that the console takes. */
export function createSchedule(store: Store, form: FormObject): SubscriptionSchedule {
  const from = textField(form, "from_subscription") ?? "";
  const subscription = find(store.subscriptions, "subscription", from, "from_subscription");
  if (subscription.schedule)
    throw invalid(
      `You cannot migrate a subscription that is already attached to a schedule: ${subscription.schedule}`,
      "from_subscription",
    );
  const [item] = subscription.items.data;
  if (!item) throw invalid("The subscription has no items.", "from_subscription");
  const phase = { start_date: item.current_period_start, end_date: item.current_period_end };
  const schedule: SubscriptionSchedule = {
    id: store.newId("sub_sched"),
    object: "subscription_schedule",
    created: store.now(),
    customer: subscription.customer,
    status: "active",
    subscription: subscription.id,
    released_subscription: null,
    released_at: null,
    end_behavior: "release",
    current_phase: phase,
    phases: [
      {
        ...phase,
        items: [{ price: item.price.id, quantity: 1 }],
        proration_behavior: "create_prorations",
      },
    ],
  };
  store.schedules.set(schedule.id, schedule);
  subscription.schedule = schedule.id;
  store.emit("subscription_schedule.created", schedule);
  store.emit("customer.subscription.updated", subscription);
  return schedule;
}

function phaseOf(store: Store, value: FormValue, previousEnd: number | undefined): SchedulePhase {
  const form = typeof value === "object" && !Array.isArray(value) ? value : {};
  const [first] = Array.isArray(form.items) ? form.items : [];
  const id =
    typeof first === "object" && !Array.isArray(first) ? textField(first, "price") : undefined;
  const price = find(store.prices, "price", id ?? "", "phases[items][price]");
  const start = secondsField(form, "start_date") ?? previousEnd;
  if (start === undefined) throw invalid("The first phase needs a start_date.", "phases");
  const duration = objectField(form, "duration");
  const interval = textField(duration, "interval") === "year" ? "year" : "month";
  const count = Number(textField(duration, "interval_count") ?? 1);
  return {
    start_date: start,
    end_date:
      secondsField(form, "end_date") ??
      periodEnd(start, { ...price, recurring: { interval, interval_count: count } }),
    items: [{ price: price.id, quantity: 1 }],
    proration_behavior: textField(form, "proration_behavior") ?? "create_prorations",
  };
}

/** `POST /v1/subscription_schedules/:id` */
export function updateSchedule(store: Store, form: FormObject, id: string): SubscriptionSchedule {
  const schedule = find(store.schedules, "subscription_schedule", id);
  if (schedule.status !== "active")
    throw invalid(
      "You cannot update a subscription schedule that is currently in the `released` status.",
    );
  if (Array.isArray(form.phases)) {
    const phases: SchedulePhase[] = [];
    for (const phase of form.phases) phases.push(phaseOf(store, phase, phases.at(-1)?.end_date));
    schedule.phases = phases;
  }
  schedule.end_behavior = textField(form, "end_behavior") ?? schedule.end_behavior;
  store.emit("subscription_schedule.updated", schedule);
  const subscription = schedule.subscription && store.subscriptions.get(schedule.subscription);
  if (subscription) store.emit("customer.subscription.updated", subscription);
  return schedule;
}

/** `POST /v1/subscription_schedules/:id/release`: the subscription goes on as it is. */
export function releaseSchedule(store: Store, id: string): SubscriptionSchedule {
  const schedule = find(store.schedules, "subscription_schedule", id);
  if (schedule.status !== "active")
    throw invalid(
      "You cannot release a subscription schedule that is currently in the `released` status.",
    );
  const subscription = schedule.subscription && store.subscriptions.get(schedule.subscription);
  Object.assign(schedule, {
    status: "released",
    released_subscription: schedule.subscription,
    released_at: store.now(),
    subscription: null,
    current_phase: null,
  });
  store.emit("subscription_schedule.released", schedule);
  if (subscription) {
    subscription.schedule = null;
    store.emit("customer.subscription.updated", subscription);
  }
  return schedule;
}

/** A period has begun: the schedule says at which price, and after its last phase lets go. */
export function enterPhase(store: Store, subscription: Subscription, at: number): void {
  const schedule = subscription.schedule && store.schedules.get(subscription.schedule);
  if (!schedule) return;
  const phase = schedule.phases.find(
    ({ start_date, end_date }) => start_date <= at && at < end_date,
  );
  const [item] = subscription.items.data;
  if (!phase) {
    releaseSchedule(store, schedule.id);
    return;
  }
  schedule.current_phase = { start_date: phase.start_date, end_date: phase.end_date };
  const price = store.prices.get(phase.items[0]?.price ?? "");
  if (item && price) item.price = price;
}
