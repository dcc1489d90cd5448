import { z } from "zod";
import { formatMoney } from "~/domain/money";
import { ACTION_NAMES, ACTIONS } from "./action-specs";

/** A row of subscription_actions, as far as the history of a subscription tells it. */
export const actionRow = z.object({
  id: z.uuid(),
  action: z.string(),
  reason: z.string(),
  actor_id: z.uuid().nullable(),
  status: z.enum(["pending", "done", "failed"]),
  problem: z.string().nullable(),
  through_stripe: z.boolean(),
  stripe_result: z
    .object({ amount: z.number().optional(), currency: z.string().optional() })
    .nullable(),
  irreversible: z.string().nullable(),
  undoes_id: z.uuid().nullable(),
  batch_id: z.uuid().nullable(),
  created_at: z.string(),
});
export type ActionRow = z.infer<typeof actionRow>;

/**
 * What the action is called, as on the button that does it.
 * @param others  where what it takes back is looked for
 */
export function nameOf(
  { action, stripe_result, undoes_id }: ActionRow,
  others: readonly ActionRow[] = [],
): string {
  const known = ACTION_NAMES.find((name) => name === action);
  if (known) return ACTIONS[known].label;
  if (action !== "refund") {
    const undone = others.find(({ id }) => id === undoes_id);
    return undone ? `Undone: ${nameOf(undone)}` : "Undone";
  }
  const { amount, currency } = stripe_result ?? {};
  return amount && currency ? `Refund ${formatMoney(amount, currency)}` : "Refund";
}

/** Ids of the actions that were taken back, or are about to be. */
export const takenBack = (rows: readonly ActionRow[]): ReadonlySet<string | null> =>
  new Set(rows.filter(({ status }) => status !== "failed").map(({ undoes_id }) => undoes_id));
