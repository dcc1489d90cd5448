import Stripe from "stripe";
import type { ServerEnv } from "../env.server";

const NETWORK_RETRIES = 2;
const TIMEOUT_MS = 20_000;
/** What the code here was written for. The types of an SDK for another version do not accept it. */
const API_VERSION: typeof Stripe.API_VERSION = "2026-10-28.endive";

/** The variables that connect the console to Stripe. */
export type StripeEnv = Pick<ServerEnv, "STRIPE_SECRET_KEY" | "STRIPE_API_URL">;

/**
 * The Stripe SDK, pinned to one API version whatever the account's default is.
 * @returns null while no key is set: the console works without Stripe
 */
export function stripeClient({ STRIPE_SECRET_KEY, STRIPE_API_URL }: StripeEnv): Stripe | null {
  if (!STRIPE_SECRET_KEY) return null;
  const address = STRIPE_API_URL ? new URL(STRIPE_API_URL) : null;
  return new Stripe(STRIPE_SECRET_KEY, {
    apiVersion: API_VERSION,
    maxNetworkRetries: NETWORK_RETRIES,
    timeout: TIMEOUT_MS,
    ...(address && {
      host: address.hostname,
      port: address.port || (address.protocol === "https:" ? 443 : 80),
      protocol: address.protocol === "https:" ? ("https" as const) : ("http" as const),
    }),
  });
}
