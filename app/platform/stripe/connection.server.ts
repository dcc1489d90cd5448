import type { StripeConnection } from "~/domain/stripe-connection";
import type { ServerEnv } from "../env.server";

/** How this server is connected. The worker reads the same key from an environment of its own. */
export const connectionOf = ({
  STRIPE_SECRET_KEY: key,
  STRIPE_WEBHOOK_SECRET,
}: Pick<ServerEnv, "STRIPE_SECRET_KEY" | "STRIPE_WEBHOOK_SECRET">): StripeConnection => ({
  connected: key !== undefined,
  webhooks: STRIPE_WEBHOOK_SECRET !== undefined,
  mode: key ? (/^(sk|rk)_live_/.test(key) ? "live" : "test") : null,
});
