import { z } from "zod";

/** What `POST /api/stripe-connection` answers: how the console's server is connected to Stripe. */
export const stripeConnection = z.object({
  /** A key is set. */
  connected: z.boolean(),
  /** The secret that verifies webhooks is set. */
  webhooks: z.boolean(),
  /** By the key; null without one. */
  mode: z.enum(["live", "test"]).nullable(),
});
export type StripeConnection = z.infer<typeof stripeConnection>;
