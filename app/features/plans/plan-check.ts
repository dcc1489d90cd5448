import { z } from "zod";
import { finding, priceInStripe } from "./plan-findings";

/** What the console posts to compare plans with Stripe. */
export const planCheckRequest = z.object({
  /** Left out: all that are not archived. */
  plan_id: z.uuid().optional(),
});
export type PlanCheckRequest = z.infer<typeof planCheckRequest>;

export const planCheckAnswer = z.object({ checked: z.number(), findings: z.number() });

/** A row of subscription_plan_checks. */
export const planCheck = z.object({
  plan_id: z.uuid(),
  stripe_price_id: z.string().nullable(),
  plan_version: z.number(),
  price: priceInStripe.nullable(),
  findings: finding.array(),
  checked_at: z.string(),
});
export type PlanCheck = z.infer<typeof planCheck>;
