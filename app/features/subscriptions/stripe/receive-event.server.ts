import type { Pool } from "pg";
import Stripe from "stripe";
import { log } from "~/platform/log.server";

/** How the webhook answers: 2xx tells Stripe that the event is kept, anything else makes it come again. */
export interface Receipt {
  status: 200 | 400 | 500;
  body: { received: boolean; problem?: string };
}

const refused = (status: 400 | 500, problem: string): Receipt => ({
  status,
  body: { received: false, problem },
});

/** Signed by us but of another kind: such as the thin events of API v2, which an own endpoint takes. */
const refusalOf = (error: unknown) =>
  error instanceof Stripe.errors.StripeSignatureVerificationError
    ? "The signature does not match, or is too old."
    : "This endpoint takes snapshot events only.";

/**
 * Verifies a delivery by its signature over the raw body, keeps it, and queues its customer in the same
 * transaction: an event that is kept will be processed. One that came before changes nothing.
 * Nothing of the payload is relied on but its id, its type and whose customer it is, so that it does not
 * matter which API version the endpoint was created for.
 * Source: https://docs.stripe.com/webhooks#verify-official-libraries
 * @param rawBody    exactly as it arrived
 * @param signature  header stripe-signature
 */
export async function receiveEvent(
  pool: Pool,
  secret: string,
  rawBody: string,
  signature: string | null,
): Promise<Receipt> {
  let event: Stripe.Event;
  try {
    event = await Stripe.webhooks.constructEventAsync(rawBody, signature ?? "", secret);
  } catch (error) {
    const [why] = error instanceof Error ? error.message.split("\n") : [];
    log.warn("refused a webhook", { error: why });
    return refused(400, refusalOf(error));
  }
  try {
    await pool.query("select private.receive_stripe_event($1, $2, $3)", [
      event.id,
      event.type,
      rawBody,
    ]);
    return { status: 200, body: { received: true } };
  } catch (error) {
    log.error("could not keep a Stripe event", { event: event.id, error: String(error) });
    return refused(500, "The event could not be kept. Send it again.");
  }
}
