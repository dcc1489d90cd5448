import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveEvent } from "~/features/subscriptions/stripe/receive-event.server";
import { boundedText, TooLargeBodyError } from "~/platform/bounded-body.server";
import { poolFor } from "~/platform/database.server";
import { readServerEnv } from "~/platform/env.server";

/** POST: Stripe delivers an event. */
export async function action({ request }: ActionFunctionArgs) {
  const { STRIPE_WEBHOOK_SECRET, DATABASE_URL } = readServerEnv();
  if (!STRIPE_WEBHOOK_SECRET)
    return Response.json(
      { received: false, problem: "Stripe is not connected: STRIPE_WEBHOOK_SECRET is not set." },
      { status: 503 },
    );
  if (request.method !== "POST")
    return Response.json(
      { received: false, problem: "Use POST." },
      { status: 405, headers: { Allow: "POST" } },
    );
  const body = await boundedText(request).catch((error: unknown) => {
    if (error instanceof TooLargeBodyError) return null;
    throw error;
  });
  if (body === null)
    return Response.json(
      {
        received: false,
        problem: "The event is larger than 1 MiB, which no event of Stripe's is.",
      },
      { status: 413, headers: { Connection: "close" } },
    );
  const receipt = await receiveEvent(
    poolFor(DATABASE_URL),
    STRIPE_WEBHOOK_SECRET,
    body,
    request.headers.get("stripe-signature"),
  );
  return Response.json(receipt.body, { status: receipt.status });
}

/** There is nothing to read here. */
export const loader = () =>
  Response.json(
    { received: false, problem: "Use POST." },
    { status: 405, headers: { Allow: "POST" } },
  );
