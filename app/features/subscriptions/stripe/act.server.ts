import type { PostgrestError } from "@supabase/supabase-js";
import { z } from "zod";
import { poolFor } from "~/platform/database.server";
import { readServerEnv } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { stripeClient } from "~/platform/stripe/client.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import type { StripeAction, StripeUndo } from "./action-request";
import { carryOut } from "./carry-out.server";
import { NOT_CONNECTED } from "./refusal.server";

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

const begun = z.object({ id: z.uuid(), status: z.enum(["pending", "done", "failed"]) });

const STATUS_OF: Record<string, number> = { "42501": 403, PT404: 404, "22023": 422, "23505": 409 };

/** What the database refuses it says in a sentence; anything else is for the log. */
export function databaseRefusal({ code, message }: PostgrestError, requestId: string): Answer {
  const status = STATUS_OF[code];
  if (status) return { status, body: { problem: message } };
  log.error("the database failed on a Stripe action", { requestId, code, error: message });
  return {
    status: 500,
    body: { problem: "This did not work, and nothing was changed. Try again." },
  };
}

async function begin(
  person: SignedInPerson,
  rpc: string,
  args: Record<string, unknown>,
): Promise<Answer> {
  const env = readServerEnv();
  const stripe = stripeClient(env);
  if (!stripe) return { status: 424, body: { problem: NOT_CONNECTED } };
  const { data, error } = await person.client.rpc(rpc, args);
  if (error) return databaseRefusal(error, person.requestId);
  const { id } = begun.parse(data);
  try {
    const outcome = await carryOut(stripe, poolFor(env.DATABASE_URL), id);
    return outcome.status === "done"
      ? { status: 200, body: { id, status: "done" } }
      : { status: outcome.refusal.status, body: { problem: outcome.refusal.problem } };
  } catch (cause) {
    // The action stays pending; the worker finishes it under the same key.
    log.error("a Stripe action is not finished yet", { id, error: String(cause) });
    return { status: 202, body: { id, status: "pending" } };
  }
}

/** An action on what Stripe charges, in the name of the person: written down, made at Stripe, applied here. */
export const actThroughStripe = (person: SignedInPerson, asked: StripeAction) =>
  begin(person, "begin_stripe_action", asked);

/** Takes back an action that was made at Stripe. */
export const undoThroughStripe = (person: SignedInPerson, asked: StripeUndo) =>
  begin(person, "begin_stripe_undo", asked);
