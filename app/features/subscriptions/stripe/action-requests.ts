import type Stripe from "stripe";
import type { PlannedAction, StripeTerms, SubscriptionTerms, UndoneAction } from "./intent";

/** One request of an action to Stripe. */
export type StripeRequest =
  | { ask: "update"; subscription: string; params: Stripe.SubscriptionUpdateParams }
  | { ask: "cancel"; subscription: string }
  | { ask: "release"; schedule: string }
  | {
      ask: "schedule";
      subscription: string;
      schedule: string | null;
      item: string;
      price: string;
      next_price: string;
      interval: string;
    }
  | { ask: "create"; params: Stripe.SubscriptionCreateParams }
  | { ask: "refund"; params: Stripe.RefundCreateParams };

const secondsOf = (moment: string | null) =>
  moment === null ? null : Math.floor(Date.parse(moment) / 1000);

/** Puts the agreed end to what is wished; Stripe wants each kind of end taken back in its own words. */
function endParams(
  had: SubscriptionTerms,
  wished: { at: number | null; atPeriodEnd: boolean },
): Stripe.SubscriptionUpdateParams {
  if (wished.atPeriodEnd) return { cancel_at_period_end: true };
  if (wished.at !== null) return { cancel_at: wished.at };
  if (had.cancel_at_period_end) return { cancel_at_period_end: false };
  return had.cancel_at === null ? {} : { cancel_at: "" };
}

const GOES_ON = { at: null, atPeriodEnd: false };

/** An agreed change at the renewal stands in the way of any other change, and goes first. */
const released = ({ schedule }: SubscriptionTerms): StripeRequest[] =>
  schedule === null ? [] : [{ ask: "release", schedule }];

const cancelled = (
  had: SubscriptionTerms,
  when: string | undefined,
  at: string | null,
): StripeRequest[] => [
  ...released(had),
  when === "now"
    ? { ask: "cancel", subscription: had.subscription }
    : {
        ask: "update",
        subscription: had.subscription,
        params: endParams(had, {
          at: when === "date" ? secondsOf(at) : null,
          atPeriodEnd: when === "period_end",
        }),
      },
];

function tierRequests(
  { planned }: PlannedAction,
  had: SubscriptionTerms,
  target: string | null,
): StripeRequest[] {
  const { subscription, item, price, interval, schedule } = had;
  if (planned.next_tier && target)
    return [{ ask: "schedule", subscription, schedule, item, price, next_price: target, interval }];
  return [
    ...released(had),
    ...(target
      ? [
          {
            ask: "update" as const,
            subscription,
            // The difference goes on the next invoice, so that the change can be taken back until that is paid.
            params: {
              items: [{ id: item, price: target }],
              proration_behavior: "create_prorations" as const,
            },
          },
        ]
      : []),
  ];
}

/** Puts the end of the period, or of the trial, and with it the next charge, to another day. */
function endMoved(
  had: SubscriptionTerms,
  moment: number,
  more: Stripe.SubscriptionUpdateParams,
): StripeRequest[] {
  return [
    {
      ask: "update",
      subscription: had.subscription,
      params: { trial_end: moment, proration_behavior: "none", ...more },
    },
  ];
}

/** What the undone action changed gets back what Stripe had before it. */
function undoRequests(
  plan: PlannedAction,
  had: SubscriptionTerms,
  target: string | null,
  undone: UndoneAction,
): StripeRequest[] {
  const before = undone.stripe_terms.had;
  if (!before) return [];
  const end = { at: before.cancel_at, atPeriodEnd: before.cancel_at_period_end };
  switch (undone.action) {
    case "change_tier":
      return tierRequests(plan, had, target);
    case "extend_trial":
    case "grant_days":
    case "comp":
      return endMoved(
        had,
        before.status === "trialing" ? (before.trial_end ?? before.period_end) : before.period_end,
        {
          ...endParams(had, end),
          ...(target && { items: [{ id: had.item, price: target }] }),
        },
      );
    default:
      return [
        ...released(had),
        { ask: "update", subscription: had.subscription, params: endParams(had, end) },
      ];
  }
}

/**
 * The requests that make an action true at Stripe, in their order; the same terms give the same requests.
 * Sources: https://docs.stripe.com/billing/subscriptions/upgrade-downgrade,
 * https://docs.stripe.com/billing/subscriptions/subscription-schedules,
 * https://docs.stripe.com/billing/subscriptions/cancel, https://docs.stripe.com/refunds
 */
export function requestsOf(
  plan: PlannedAction,
  { customer, had, target_price: target, payment_intent }: StripeTerms,
): StripeRequest[] {
  const { action, args, planned, user_id, undone } = plan;
  if (action === "reactivate")
    return [
      {
        ask: "create",
        params: {
          customer,
          items: [{ price: target ?? "" }],
          payment_behavior: "error_if_incomplete",
          off_session: true,
          metadata: { user_id },
        },
      },
    ];
  if (action === "refund") {
    const cancels = args.access && args.access !== "keep" && had;
    return [
      {
        ask: "refund",
        params: {
          payment_intent: payment_intent ?? "",
          amount: args.amount ?? 0,
          reason: "requested_by_customer",
          metadata: { user_id },
        },
      },
      ...(cancels ? cancelled(had, args.access, null) : []),
    ];
  }
  if (!had) return [];
  const end = secondsOf(planned.end_date) ?? had.period_end;
  switch (action) {
    case "change_tier":
      return tierRequests(plan, had, target);
    case "extend_trial":
      return endMoved(had, end, endParams(had, GOES_ON));
    case "grant_days":
      // An end that was agreed stays one: that of the longer period.
      return endMoved(
        had,
        end,
        had.cancel_at !== null && !had.cancel_at_period_end ? { cancel_at: end } : {},
      );
    case "comp":
      return endMoved(had, end, {
        cancel_at: end,
        ...(target && { items: [{ id: had.item, price: target }] }),
      });
    case "cancel":
      return cancelled(had, args.when, planned.cancel_at);
    case "undo_cancel":
      return [{ ask: "update", subscription: had.subscription, params: endParams(had, GOES_ON) }];
    case "set_auto_renew":
      return args.value
        ? [{ ask: "update", subscription: had.subscription, params: endParams(had, GOES_ON) }]
        : cancelled(had, "period_end", null);
    case "undo":
      return undone ? undoRequests(plan, had, target, undone) : [];
    default:
      return [];
  }
}
