import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import { OPENING_REASONS } from "~/domain/lesson-opening";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";

/** Whoever may stand before a lesson, as the database names them. */
const AUDIENCES = ["visitor", "free_trial", "pro", "premium", "expired"] as const;
export const audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof audience>;

const access = z.object({
  audience,
  opens: z.boolean(),
  opens_once_published: z.boolean(),
  reason_once_published: z.enum(OPENING_REASONS),
});
export type Access = z.infer<typeof access>;

export const AUDIENCE_NAMES: Record<Audience, string> = {
  visitor: "Visitor, not signed in",
  free_trial: "Learner on a free trial",
  pro: "Learner with Pro",
  premium: "Learner with Premium",
  expired: "Learner without or with an expired subscription",
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
