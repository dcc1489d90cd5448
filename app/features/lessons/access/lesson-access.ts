import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";

/** Whoever may stand before a lesson, as the database names them. */
const AUDIENCES = ["visitor", "free_trial", "pro", "premium", "expired"] as const;
export const audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof audience>;

const REASONS = [
  "free",
  "tier_reached",
  "not_published",
  "not_signed_in",
  "no_subscription",
  "tier_too_low",
] as const;

const access = z.object({
  audience,
  opens: z.boolean(),
  opens_once_published: z.boolean(),
  reason_once_published: z.enum(REASONS),
});
export type Access = z.infer<typeof access>;

export const AUDIENCE_NAMES: Record<Audience, string> = {
  visitor: "Visitor, not signed in",
  free_trial: "Learner on a free trial",
  pro: "Learner with Pro",
  premium: "Learner with Premium",
  expired: "Learner without or with an expired subscription",
};

export const REASON_WORDS: Record<(typeof REASONS)[number], string> = {
  free: "The lesson is free for everybody who is signed in.",
  tier_reached: "Their tier reaches the lesson’s.",
  not_published: "The lesson is not published.",
  not_signed_in: "Nobody opens a lesson without signing in.",
  no_subscription: "They have no subscription in force.",
  tier_too_low: "Their tier is below the lesson’s.",
};

interface LessonTier {
  id: unknown;
  is_free: boolean;
  required_tier: string;
}

/** Who can open the lesson with the tier in the form, as the policies of the database decide. */
export function useLessonAccess({ id, is_free, required_tier }: LessonTier) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["lesson-access", id, is_free, required_tier],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      access.array().parse(
        await provider.rpc("lesson_access", {
          lesson_id: id ?? null,
          is_free,
          required_tier,
        }),
      ),
  });
}
