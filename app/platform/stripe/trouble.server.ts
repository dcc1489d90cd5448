import Stripe from "stripe";

/** Why Stripe did not do what was asked: a word as stripe_events.error_kind has it, and a sentence. */
export interface StripeTrouble {
  kind: "unreachable" | "refused" | "unexpected";
  says: string;
}

const { StripeError, StripeConnectionError, StripeAPIError, StripeRateLimitError } = Stripe.errors;
const { StripeAuthenticationError, StripePermissionError } = Stripe.errors;

/**
 * What an error of the SDK means for a person. Source: https://docs.stripe.com/api/errors/handling
 * @returns null for an error that is not Stripe's
 */
export function stripeTrouble(error: unknown): StripeTrouble | null {
  if (!(error instanceof StripeError)) return null;
  if (error instanceof StripeConnectionError || error instanceof StripeAPIError)
    return { kind: "unreachable", says: "Stripe could not be reached. Try again shortly." };
  if (error instanceof StripeRateLimitError)
    return { kind: "unreachable", says: "Stripe gets too many requests. Try again in a minute." };
  if (error instanceof StripeAuthenticationError)
    return { kind: "refused", says: "Stripe refused the key: check STRIPE_SECRET_KEY." };
  if (error instanceof StripePermissionError)
    return {
      kind: "refused",
      says: `The Stripe key may not do this: give it the permission. ${error.message}`,
    };
  return { kind: "unexpected", says: `Stripe answered: ${error.message}` };
}

/** Whether Stripe says that there is no such object (any more). */
export const isMissing = (error: unknown): boolean =>
  error instanceof StripeError && error.code === "resource_missing";
