import { z } from "zod";
import { membershipTier } from "~/domain/membership";
import { type ActionTarget, isInForce, isStripeBacked, renews } from "../subscription";

const inFuture = z.iso.datetime({ offset: true, error: "Choose a date and time." });
const days = z.coerce
  .number("Give a number of days.")
  .int("Whole days only.")
  .min(1, "At least one day.")
  .max(366, "At most 366 days.");

/** The arguments of each action, as the database takes them. */
export const actionArgs = {
  change_tier: z.object({ tier: membershipTier, when: z.enum(["now", "renewal"]) }),
  extend_trial: z.object({ days }),
  grant_days: z.object({ days }),
  cancel: z
    .object({ when: z.enum(["now", "period_end", "date"]), at: inFuture.optional() })
    .refine(({ when, at }) => when !== "date" || at, {
      path: ["at"],
      error: "Choose a date and time.",
    }),
  undo_cancel: z.object({}),
  // By hand until a day, or a new subscription that Stripe charges.
  reactivate: z.union([
    z.object({ tier: membershipTier, interval: z.enum(["month", "year"]) }),
    z.object({ tier: membershipTier, until: inFuture }),
  ]),
  comp: z.object({ tier: membershipTier, until: inFuture }),
  // How long each next period is, where nobody but us knows.
  set_auto_renew: z.object({
    value: z.boolean(),
    months: z.coerce.number().int().min(1).max(24).optional(),
  }),
} as const;

export type ActionName = keyof typeof actionArgs;
export const ACTION_NAMES = Object.keys(actionArgs) as ActionName[];

/** A day to begin with, to the minute, as a form shows it. */
function inAMonth(): string {
  const day = new Date();
  day.setMonth(day.getMonth() + 1);
  day.setSeconds(0, 0);
  return day.toISOString();
}

interface ActionSpec {
  label: string;
  /** What it is for, below the title of its dialog. */
  purpose: string;
  /** Whether it is worth offering; the database decides in the end. */
  offered: (subscription: ActionTarget) => boolean;
  /** What the form starts with. */
  start: (subscription: ActionTarget) => Record<string, unknown>;
}

/** Every action on a subscription, in the order in which the page offers them. */
export const ACTIONS: Record<ActionName, ActionSpec> = {
  extend_trial: {
    label: "Extend the trial",
    purpose: "Adds days to a trial, also to one that has run out.",
    offered: ({ status, trial_ends_at }) =>
      status === "trial" || (status === "expired" && trial_ends_at !== null),
    start: () => ({ days: 7 }),
  },
  grant_days: {
    label: "Grant days",
    purpose: "Moves the end of the period; also brings back what has expired.",
    offered: ({ status, end_date }) =>
      end_date !== null && (status === "active" || status === "expired"),
    start: () => ({ days: 7 }),
  },
  change_tier: {
    label: "Change the tier",
    purpose: "Another tier, at once or from the next period on.",
    offered: isInForce,
    start: ({ tier }) => ({ tier: tier === "premium" ? "pro" : "premium", when: "now" }),
  },
  cancel: {
    label: "Cancel",
    purpose: "Ends the subscription now, at the end of its period, or on a day.",
    offered: isInForce,
    start: ({ end_date, trial_ends_at }) => ({
      when: end_date || trial_ends_at ? "period_end" : "now",
    }),
  },
  undo_cancel: {
    label: "Take back the cancellation",
    purpose: "The subscription goes on after the day for which it was cancelled.",
    offered: (subscription) => isInForce(subscription) && subscription.cancel_at !== null,
    start: () => ({}),
  },
  reactivate: {
    label: "Reactivate",
    purpose: "Begins again what was cancelled or has expired.",
    offered: (subscription) => !isInForce(subscription),
    start: ({ tier, stripe_customer_id }) => ({
      tier: tier === "free_trial" && stripe_customer_id ? "pro" : tier,
      ...(stripe_customer_id ? { interval: "month" } : { until: inAMonth() }),
    }),
  },
  comp: {
    label: "Give for free",
    purpose: "A tier without charge until a day.",
    offered: () => true,
    start: () => ({ tier: "premium", until: inAMonth() }),
  },
  set_auto_renew: {
    label: "Set the renewal",
    purpose: "Whether the next period is charged.",
    offered: (subscription) =>
      isInForce(subscription) && subscription.end_date !== null && !subscription.is_comped,
    start: (subscription) => ({
      value: !renews(subscription),
      ...(!isStripeBacked(subscription) && { months: subscription.renews_every_months ?? 1 }),
    }),
  },
};
