import { STATUS_NAMES, TIER_NAMES } from "~/domain/membership";
import type { DriftKind } from "./drift";

export const KIND_NAMES: Record<DriftKind, string> = {
  unknown_here: "In Stripe, unknown here",
  not_in_stripe: "Here, but not in Stripe",
  customer_deleted: "Customer deleted in Stripe",
  price_unknown: "Price of no plan",
  status_unknown: "Status without a meaning here",
  ended_in_stripe: "Ended in Stripe, in force here",
  tier_differs: "Tier differs",
  status_differs: "Status differs",
  dates_differ: "Dates or renewal differ",
};

export const STATE_NAMES = { open: "Open", repaired: "Repaired", gone: "Agrees again" } as const;

export const RUN_STATUS_NAMES = {
  waiting: "Waiting for a worker",
  reading: "Reading Stripe",
  comparing: "Comparing",
  done: "Done",
  failed: "Failed",
} as const;

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const asMoment = (value: unknown) =>
  typeof value === "string" ? moment.format(new Date(value)) : "–";
const nameIn = (names: Record<string, string>) => (value: unknown) => names[String(value)] ?? "–";

/** The columns of both sides, in the order in which they are read. */
export const SIDE_COLUMNS: { column: string; label: string; show: (value: unknown) => string }[] = [
  { column: "tier", label: "Tier", show: nameIn(TIER_NAMES) },
  { column: "status", label: "Status", show: nameIn(STATUS_NAMES) },
  { column: "end_date", label: "Period ends", show: asMoment },
  { column: "trial_ends_at", label: "Trial ends", show: asMoment },
  { column: "auto_renew", label: "Renews", show: (value) => (value ? "Yes" : "No") },
  { column: "cancel_at", label: "Cancelled for", show: asMoment },
  { column: "next_tier", label: "Tier from the renewal on", show: nameIn(TIER_NAMES) },
  {
    column: "stripe_subscription_id",
    label: "Subscription",
    show: (value) => (typeof value === "string" ? value : "–"),
  },
];
