import { z } from "zod";
import { STATUS_NAMES, TIER_NAMES } from "~/domain/membership";
import { type Drift, isInForce } from "./drift";

export const REPAIR_DIRECTIONS = ["database", "stripe"] as const;
export type RepairDirection = (typeof REPAIR_DIRECTIONS)[number];

/** What the console posts to repair a difference. */
export const repairRequest = z.object({
  drift_id: z.uuid(),
  direction: z.enum(REPAIR_DIRECTIONS),
  reason: z.string().trim().min(1).max(500),
  /** Whose customer it is, where the repair asks for it. */
  learner_id: z.uuid().optional(),
  /** One for one opening of the dialog: however often it is sent, Stripe does it once. */
  idempotency_key: z.uuid(),
});
export type RepairRequest = z.infer<typeof repairRequest>;

export const repairAnswer = z.object({
  /** gone: both sides agreed again before anything was done. */
  outcome: z.enum(["repaired", "gone"]),
});

/** What Stripe is told in the direction "stripe". */
export type StripeOrder = "cancel" | "update";

/** A repair that can be done, with its consequence, or why it cannot be. */
export type Repair =
  | { possible: true; says: string; order?: StripeOrder; asksLearner?: true }
  | { possible: false; says: string };

/** Said before a repair is made: none of them has an undo of its own. */
export function noUndoOf(repair: Repair): string {
  if (!repair.possible) return "";
  switch (repair.order) {
    case "cancel":
      return "No undo: Stripe cannot bring back what was cancelled.";
    case "update":
      return "No undo: to change it again, act on the subscription.";
    default:
      return "No undo: what stood here before is kept in the ledger. To change it again, act on the subscription.";
  }
}

const no = (says: string): Repair => ({ possible: false, says });
const yes = (says: string, order?: StripeOrder): Repair => ({
  possible: true,
  says,
  ...(order && { order }),
});

type Sides = Pick<Drift, "kind" | "user_id" | "differs" | "here" | "there">;

/** Making the database what Stripe says. */
function followStripe({ kind, user_id, there }: Sides): Repair {
  if (kind === "price_unknown")
    return no(
      `No plan has the price ${there?.stripe_price_id ?? "(none)"}. Add it to the plans first.`,
    );
  if (kind === "status_unknown")
    return no(`Stripe's status "${there?.stripe_status}" has no meaning here yet.`);
  if (there && !there.state)
    return no("Stripe's price or status says nothing here yet. Add a plan for its price first.");
  if (!user_id)
    return {
      possible: true,
      asksLearner: true,
      says: "Nobody here belongs to this customer. Choose the learner: Stripe keeps their id with the customer, and their subscription here becomes what Stripe says.",
    };
  if (!there?.state)
    return yes(
      "The subscription here ends now: the learner loses what it opens. Its Stripe id is removed.",
    );
  const { tier, status } = there.state;
  return yes(
    `The subscription here becomes ${TIER_NAMES[tier]}, ${STATUS_NAMES[status].toLowerCase()}, with the dates of Stripe.${
      isInForce(there.state) ? "" : " The learner loses access."
    }`,
  );
}

/** What an update can tell Stripe; periods, and what payments decide, are Stripe's own. */
const SETTABLE = new Set(["tier", "cancel_at", "trial_ends_at", "next_tier"]);

/** Making Stripe what the database says. */
function followDatabase({ kind, here, there, differs }: Sides): Repair {
  if (!there || kind === "customer_deleted")
    return no(
      "Stripe has nothing to change. The learner has to subscribe again, with a payment method.",
    );
  if (kind === "ended_in_stripe")
    return no("What has ended in Stripe cannot be revived. The learner has to subscribe again.");
  if (kind === "unknown_here" || !here || !isInForce(here))
    return yes(
      "Stripe cancels its subscription now and charges no more. Nothing is refunded.",
      "cancel",
    );
  if (kind === "price_unknown")
    return yes(
      `Stripe changes the price to that of the plan ${TIER_NAMES[here.tier]}, without proration.`,
      "update",
    );
  if (!differs.some((column) => SETTABLE.has(column)))
    return no("Stripe sets periods and payment states by itself; they cannot be set from here.");
  if (there.state?.status === "trial" && here.status === "active")
    return no(
      "Stripe would have to charge the learner at once. End the trial in Stripe if that is meant.",
    );
  const parts = [
    differs.includes("tier") &&
      `the price becomes that of the plan ${TIER_NAMES[here.tier]}, without proration`,
    differs.includes("trial_ends_at") && "the trial ends as it does here",
    differs.includes("cancel_at") && "it ends, or renews, as it does here",
    differs.includes("next_tier") &&
      (here.next_tier
        ? `${TIER_NAMES[here.next_tier]} follows at the renewal`
        : "no other tier follows at the renewal"),
  ].filter(Boolean);
  return yes(
    `In Stripe, ${parts.join("; ")}. What Stripe sets by itself, such as periods, is taken over from there.`,
    "update",
  );
}

/** Both repairs of a difference. */
export const repairsOf = (sides: Sides): Record<RepairDirection, Repair> => ({
  database: followStripe(sides),
  stripe: followDatabase(sides),
});
