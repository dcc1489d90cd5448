import { z } from "zod";
import { MEMBERSHIP_STATUSES, MEMBERSHIP_TIERS } from "~/domain/membership";

/** As stripe_drift.kind has them. */
export const DRIFT_KINDS = [
  "unknown_here",
  "not_in_stripe",
  "customer_deleted",
  "price_unknown",
  "status_unknown",
  "ended_in_stripe",
  "tier_differs",
  "status_differs",
  "dates_differ",
] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

const terms = {
  tier: z.enum(MEMBERSHIP_TIERS),
  status: z.enum(MEMBERSHIP_STATUSES),
  end_date: z.string().nullable(),
  trial_ends_at: z.string().nullable(),
  auto_renew: z.boolean(),
  cancel_at: z.string().nullable(),
  next_tier: z.enum(MEMBERSHIP_TIERS).nullable(),
  stripe_subscription_id: z.string().nullable(),
};

/** Our side: a row of user_subscriptions. */
export const hereSide = z.object({
  ...terms,
  user_id: z.uuid(),
  is_comped: z.boolean(),
  stripe_customer_id: z.string().nullable(),
});
export type HereSide = z.infer<typeof hereSide>;

/** Stripe's side in our terms, which are missing where its price or status says nothing here. */
export const thereSide = z.object({
  stripe_subscription_id: z.string(),
  stripe_status: z.string(),
  stripe_price_id: z.string().nullable(),
  state: z.object(terms).nullable(),
});
export type ThereSide = z.infer<typeof thereSide>;

/** What is found of one customer, in the columns of stripe_drift. */
export interface Drift {
  kind: DriftKind;
  user_id: string | null;
  differs: string[];
  here: HereSide | null;
  there: ThereSide | null;
}

type Terms = Pick<HereSide, keyof typeof terms>;

export const isInForce = ({ status }: Pick<Terms, "status">): boolean =>
  status === "active" || status === "trial";

/** Stripe counts in whole seconds. */
const second = (moment: string | null) =>
  moment === null ? null : Math.floor(Date.parse(moment) / 1000);

/** When it ends for good: a cancellation, or the end of a period that is not renewed. */
const endsFor = ({ cancel_at, auto_renew, end_date }: Terms) =>
  second(cancel_at ?? (auto_renew ? null : end_date));

/** The tier that follows at the renewal, where it is another one. */
const agreedTier = ({ tier, next_tier }: Terms) => (next_tier === tier ? null : next_tier);

/** How each column is compared; undefined on either side: it does not matter there. */
const COMPARED: Record<string, (side: Terms) => unknown> = {
  tier: ({ tier }) => tier,
  status: ({ status }) => status,
  end_date: (side) => (isInForce(side) ? second(side.end_date) : undefined),
  trial_ends_at: (side) => (side.status === "trial" ? second(side.trial_ends_at) : undefined),
  cancel_at: (side) => (isInForce(side) ? endsFor(side) : undefined),
  next_tier: (side) => (isInForce(side) ? agreedTier(side) : undefined),
  stripe_subscription_id: ({ stripe_subscription_id }) => stripe_subscription_id,
};

/** Columns in which the two sides differ in a way that matters. */
export const differences = (here: Terms, there: Terms): string[] =>
  Object.entries(COMPARED).flatMap(([column, read]) => {
    const [ours, theirs] = [read(here), read(there)];
    return ours === undefined || theirs === undefined || ours === theirs ? [] : [column];
  });

const kindOfDifference = (here: Terms, there: Terms, differs: string[]): DriftKind => {
  if (isInForce(here) && !isInForce(there)) return "ended_in_stripe";
  if (differs.includes("tier")) return "tier_differs";
  return differs.includes("status") ? "status_differs" : "dates_differ";
};

/** What Stripe says of a customer, as far as comparing needs it. */
export interface StripeSide {
  customerId: string;
  /** False for one that Stripe has deleted or does not know. */
  exists: boolean;
  isDeleted: boolean;
  learner: string | null;
  there: ThereSide | null;
  /** Why `there` says nothing in our terms. */
  unreadable: "price_unknown" | "status_unknown" | null;
}

const OVER = new Set(["canceled", "incomplete_expired"]);

/** Stripe's subscription is nobody's here, or not yet of the learner that it names. */
function unknownHere({ learner, there }: StripeSide, here: HereSide | null): Drift | null {
  if (!there || OVER.has(there.stripe_status)) return null;
  return { kind: "unknown_here", user_id: learner, differs: [], here, there };
}

/**
 * Where the two sides of a customer disagree.
 * @param here  subscription of the learner the customer belongs to; null when there is none
 * @returns null when they agree, or when what differs is meant to
 */
export function driftOf(here: HereSide | null, stripe: StripeSide): Drift | null {
  if (here?.stripe_customer_id !== stripe.customerId) return unknownHere(stripe, here);
  const { there, unreadable } = stripe;
  const found = { user_id: here.user_id, here, there };
  if (!there) {
    // Given by staff or long forgotten: nothing here claims to be in Stripe.
    if (!here.stripe_subscription_id) return null;
    return { ...found, kind: stripe.isDeleted ? "customer_deleted" : "not_in_stripe", differs: [] };
  }
  if (!there.state) return { ...found, kind: unreadable ?? "status_unknown", differs: [] };
  const endedThere = !isInForce(there.state);
  // What staff give for free outlives what was paid before, and so does what never was Stripe's.
  if (endedThere && isInForce(here) && (here.is_comped || !here.stripe_subscription_id))
    return null;
  // What was cancelled stays so when Stripe calls it expired: private.apply_stripe_subscription keeps it.
  const isKept = here.status === "cancelled" && there.state.status === "expired";
  const state = isKept ? { ...there.state, status: here.status } : there.state;
  const differs = differences(here, state);
  if (differs.length === 0) return null;
  const kind = stripe.exists ? kindOfDifference(here, state, differs) : "customer_deleted";
  return { ...found, kind, differs };
}
