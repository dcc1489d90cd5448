import type Stripe from "stripe";
import { z } from "zod";
import { log } from "~/platform/log.server";
import { defineTask } from "~/platform/queue/tasks.server";
import { carryOut } from "./carry-out.server";

/** Whoever pressed the button is still waiting for the answer until then. */
const PATIENCE = "2 minutes";
/** Stripe may forget an idempotency key after a day; asking again later could do it twice. */
const KEY_LIVES = "20 hours";

/**
 * Finishes what a server began at Stripe and did not live to finish, under the same key: what Stripe has
 * done already is found done, what it never heard of is done now.
 */
export const finishStripeActions = (stripe: Stripe | null) =>
  defineTask({
    name: "finish_stripe_actions",
    payload: z.object({}),
    cron: "* * * * *",
    catchUp: "1m",
    async run(_payload, { pool }) {
      const { rows } = await pool.query<{ id: string; is_late: boolean }>(
        `select id, created_at < now() - $2::interval as is_late from public.subscription_actions
         where status = 'pending' and created_at < now() - $1::interval order by created_at limit 100`,
        [PATIENCE, KEY_LIVES],
      );
      for (const { id, is_late } of rows) {
        if (is_late) {
          await pool.query("select private.fail_stripe_action($1, $2, null)", [
            id,
            "Nobody could finish this within a day. Look in Stripe whether it was made.",
          ]);
        } else if (stripe) {
          // One that fails must not keep the others waiting; its next turn comes in a minute.
          await carryOut(stripe, pool, id, { keepUnclear: true }).catch((error: unknown) =>
            log.warn("an action at Stripe could not be finished", { id, error: String(error) }),
          );
        }
      }
    },
  });
