import Stripe from "stripe";

/** Stripe did not make what it was asked for. */
export interface Refusal {
  status: 402 | 409 | 502 | 503;
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

const UNREACHABLE =
  "Stripe could not be reached, so nothing was changed here. Try again in a minute: however often you try, it happens once. " +
  "Should Stripe have received it after all, this page follows by itself.";

/**
 * What an error of Stripe's means for whoever pressed the button.
 * Source: https://docs.stripe.com/api/errors and https://docs.stripe.com/error-handling
 * @returns null for an error that is none of Stripe's
 */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof ActionRefusedError)
    return { status: 409, problem: error.message, isUnclear: false };
  const { errors } = Stripe;
  if (!(error instanceof errors.StripeError)) return null;
  if (error instanceof errors.StripeCardError)
    return {
      status: 402,
      problem: `The payment was declined: ${error.message} Nothing was changed.`,
      isUnclear: false,
    };
  if (error instanceof errors.StripeRateLimitError)
    return {
      status: 503,
      problem: "Stripe takes no more requests for now. Try again in a minute.",
      isUnclear: true,
    };
  if (
    error instanceof errors.StripeAuthenticationError ||
    error instanceof errors.StripePermissionError
  )
    return {
      status: 502,
      problem: "Stripe does not accept the console's key. Tell whoever runs the console.",
      isUnclear: false,
    };
  if (
    error instanceof errors.StripeInvalidRequestError ||
    error instanceof errors.StripeIdempotencyError
  )
    return {
      status: 409,
      problem: `Stripe refused: ${error.message} Nothing was changed.`,
      isUnclear: false,
    };
  return { status: 502, problem: UNREACHABLE, isUnclear: true };
}
