import { z } from "zod";
import type { ActionName } from "../actions/action-specs";
import { actionPreview } from "../actions/preview";

/** Actions that make sense for many at once, as private.check_bulk_request has them. */
export const BULK_ACTIONS = [
  "extend_trial",
  "grant_days",
  "comp",
  "cancel",
  "set_auto_renew",
] as const satisfies readonly ActionName[];
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** What the form of each starts with. */
export const BULK_START: Record<BulkAction, Record<string, unknown>> = {
  extend_trial: { days: 7 },
  grant_days: { days: 7 },
  comp: { tier: "premium" },
  cancel: { when: "period_end" },
  set_auto_renew: { value: false, months: 1 },
};

const learner = { user_id: z.uuid(), name: z.string() };

/** What preview_subscription_actions and preview_subscription_batch_undo answer, a row a learner. */
export const bulkPreview = z.array(
  z.discriminatedUnion("outcome", [
    actionPreview.extend({ ...learner, outcome: z.literal("changes") }),
    z.object({ ...learner, outcome: z.literal("refused"), problem: z.string() }),
  ]),
);
export type BulkPreview = z.infer<typeof bulkPreview>;

/** What act_on_subscriptions and undo_subscription_batch answer; stripe: Stripe is still to be asked. */
export const bulkStep = z.array(
  z.object({
    user_id: z.uuid(),
    outcome: z.enum(["done", "refused", "stripe"]),
    problem: z.string().nullable(),
    idempotency_key: z.uuid(),
    /** Of an undo: what is undone, and whose it is. */
    action_id: z.uuid().optional(),
    name: z.string().nullable().optional(),
  }),
);
export type BulkStep = z.infer<typeof bulkStep>[number];

/** How it went for one learner. */
export interface BulkResult {
  userId: string;
  name: string;
  /** pending: Stripe has it, the console follows. */
  outcome: "done" | "pending" | "refused";
  problem: string | null;
}
