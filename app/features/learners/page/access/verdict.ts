import { z } from "zod";
import { OPENING_REASONS } from "~/domain/lesson-opening";
import { membershipStatus, membershipTier } from "~/domain/membership";
import { useRpc } from "~/ui/use-rpc";

/** Which fact of the subscription leaves no tier in force. */
const WHY_NO_TIER = [
  "no_subscription",
  "expired",
  "cancelled",
  "trial_over",
  "cancelled_by_date",
  "period_over",
] as const;

/** What access_verdict answers. Moments are ISO 8601. */
const verdict = z.object({
  opens: z.boolean(),
  reason: z.enum(OPENING_REASONS),
  lesson: z.object({
    id: z.uuid(),
    title: z.string(),
    status: z.string(),
    is_free: z.boolean(),
    required_tier: membershipTier,
  }),
  tier_in_force: membershipTier.nullable(),
  why_no_tier: z.enum(WHY_NO_TIER).nullable(),
  subscription: z
    .object({
      tier: membershipTier,
      status: membershipStatus,
      end_date: z.string().nullable(),
      trial_ends_at: z.string().nullable(),
      cancel_at: z.string().nullable(),
      is_comped: z.boolean(),
    })
    .nullable(),
  /** What staff opened, as far as it opens this lesson now. */
  overrides: z.array(
    z.object({
      id: z.uuid(),
      /** Null for all lessons. */
      lesson_id: z.uuid().nullable(),
      ends_at: z.string(),
      reason: z.string(),
      granted_by: z.string().nullable(),
    }),
  ),
});
export type Verdict = z.infer<typeof verdict>;

/** Whether the person opens the lesson, decided by the function that policies and delivery ask. */
export const useVerdict = (learnerId: string, lessonId: string | null) =>
  useRpc("access_verdict", { learner_id: learnerId, lesson_id: lessonId }, verdict, {
    enabled: lessonId !== null,
  });

export const WHY_NO_TIER_WORDS: Record<(typeof WHY_NO_TIER)[number], string> = {
  no_subscription: "The person never had a subscription.",
  expired: "The subscription has expired.",
  cancelled: "The subscription is cancelled.",
  trial_over: "The trial is over.",
  cancelled_by_date: "The day for which it was cancelled has come.",
  period_over: "The paid period is over.",
};

/** Actions on the subscription that would open the lesson, the likeliest first. */
export function actionsThatOpen({ reason, why_no_tier }: Verdict): string[] {
  if (reason === "tier_too_low") return ["change_tier", "comp"];
  if (reason !== "no_subscription") return [];
  if (why_no_tier === "trial_over") return ["extend_trial", "comp"];
  if (why_no_tier === "no_subscription") return ["comp"];
  return ["reactivate", "grant_days", "comp"];
}
