import { z } from "zod";
import { membershipTier } from "~/domain/membership";
import type { ActionTarget } from "../subscription";

const inFuture = z.iso.datetime({ offset: true, error: "Choose a date and time." });
const days = z.coerce
  .number("Give a number of days.")
  .int("Whole days only.")
  .min(1, "At least one day.")
  .max(366, "At most 366 days.");

/** The arguments of each action, as rpc act_on_subscription takes them. */
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
  reactivate: z.object({ tier: membershipTier, until: inFuture }),
  comp: z.object({ tier: membershipTier, until: inFuture }),
  set_auto_renew: z.object({ value: z.boolean() }),
} as const;

export type ActionName = keyof typeof actionArgs;
export const ACTION_NAMES = Object.keys(actionArgs) as ActionName[];

interface ActionSpec {
  label: string;
  /** What it is for, below the title of its dialog. */
  purpose: string;
  /** Whether it is worth offering; the database decides in the end. */
  offered: (subscription: ActionTarget) => boolean;
  /** What the form starts with. */
  start: (subscription: ActionTarget) => Record<string, unknown>;
}

const inForce = ({ status }: ActionTarget) => status === "active" || status === "trial";

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
    offered: inForce,
    start: ({ tier }) => ({ tier: tier === "premium" ? "pro" : "premium", when: "now" }),
  },
  cancel: {
    label: "Cancel",
    purpose: "Ends the subscription now, at the end of its period, or on a day.",
    offered: inForce,
    start: ({ end_date, trial_ends_at }) => ({
      when: end_date || trial_ends_at ? "period_end" : "now",
    }),
  },
  undo_cancel: {
    label: "Take back the cancellation",
    purpose: "The subscription goes on after the day for which it was cancelled.",
    offered: (subscription) => inForce(subscription) && subscription.cancel_at !== null,
    start: () => ({}),
  },
  reactivate: {
    label: "Reactivate",
    purpose: "Begins again what was cancelled or has expired.",
    offered: (subscription) => !inForce(subscription),
    start: ({ tier }) => ({ tier }),
  },
  comp: {
    label: "Give for free",
    purpose: "A tier without charge until a day.",
    offered: () => true,
    start: () => ({ tier: "premium" }),
  },
  set_auto_renew: {
    label: "Set the renewal",
    purpose: "Whether the next period is charged.",
    offered: ({ end_date, is_comped, ...rest }) =>
      inForce({ end_date, is_comped, ...rest }) && end_date !== null && !is_comped,
    start: ({ auto_renew }) => ({ value: !auto_renew }),
  },
};
