import Stripe from "stripe";
import { stripeTrouble } from "~/platform/stripe/trouble.server";

/** Stripe did not make what it was asked for. 424, for Stripe's own failure: the console shows its sentence as it is. */
export interface Refusal {
  status: 402 | 409 | 424;
  problem: string;
  /** Nobody knows whether the request arrived; asking again under the same key does it once. */
  isUnclear: boolean;
}

/** Something in Stripe stands against the action; the message says what to do instead. */
export class ActionRefusedError extends Error {
  override readonly name = "ActionRefusedError";
}

export const NOT_CONNECTED =
  "Stripe is not connected: STRIPE_SECRET_KEY is not set. Subscriptions that Stripe does not charge can be changed.";

/** Ends the sentence about what Stripe refused as a whole. */
export const UNCHANGED = "Nothing was changed.";

const ONCE =
  "Nothing was changed here. However often you try, it happens once; should Stripe have received it after all, this page follows by itself.";

/**
 * What an error means for whoever pressed the button.
 * @returns null for an error that is none of Stripe's and no refusal of ours
 */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof ActionRefusedError)
    return { status: 409, problem: error.message, isUnclear: false };
  if (error instanceof Stripe.errors.StripeCardError)
    return {
      status: 402,
      problem: `The payment was declined: ${error.message} ${UNCHANGED}`,
      isUnclear: false,
    };
  const trouble = stripeTrouble(error);
  if (!trouble) return null;
  const { kind, says } = trouble;
  if (kind === "unreachable") return { status: 424, problem: `${says} ${ONCE}`, isUnclear: true };
  return {
    status: kind === "refused" ? 424 : 409,
    problem: `${says} ${UNCHANGED}`,
    isUnclear: false,
  };
}
