import Stripe from "stripe";
import type { StripeEvent } from "./objects.ts";

const TRIES = 5;
const FIRST_PAUSE_MS = 500;

/** Where events go and the secret that signs them. */
export interface WebhookEndpoint {
  url: string;
  /** `whsec_...` */
  secret: string;
}

/** A signed delivery of an event, as Stripe sends it. */
export function signedRequest(event: StripeEvent, secret: string): RequestInit & { body: string } {
  const body = JSON.stringify(event, null, 2);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret });
  return {
    method: "POST",
    body,
    headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": signature },
  };
}

/**
 * Delivers each event, again with growing pauses while the endpoint does not answer 2xx. Stripe goes on
 * for three days; the emulator gives up after five tries.
 */
export function webhookSender({ url, secret }: WebhookEndpoint) {
  const waiting = new Set<NodeJS.Timeout>();
  let stopped = false;
  const send = async (event: StripeEvent, attempt: number): Promise<void> => {
    if (stopped) return;
    const arrived = await fetch(url, signedRequest(event, secret)).then(
      ({ ok }) => ok,
      () => false,
    );
    if (arrived || attempt >= TRIES) return;
    const timer = setTimeout(
      () => {
        waiting.delete(timer);
        void send(event, attempt + 1);
      },
      FIRST_PAUSE_MS * 2 ** attempt,
    );
    waiting.add(timer);
  };
  return {
    send: (event: StripeEvent) => void send(event, 0),
    stop: () => {
      stopped = true;
      for (const timer of waiting) clearTimeout(timer);
    },
  };
}
