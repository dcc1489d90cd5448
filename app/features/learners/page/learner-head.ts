import { z } from "zod";
import { useRpc } from "~/ui/use-rpc";

/** What learner_head answers. Moments are ISO 8601. */
export const learnerHead = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  email_verified: z.boolean(),
  role: z.string(),
  legacy_id: z.string().nullable(),
  archived_at: z.string().nullable(),
  created_at: z.string(),
  organization: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  teams: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.string() })),
  staff_roles: z.array(z.string()),
  daily_ai_credits: z.number().nullable(),
  ai_credits_used: z.number(),
  last_credit_reset: z.string().nullable(),
  last_sign_in_at: z.string().nullable(),
  banned_until: z.string().nullable(),
  timezone: z.string().nullable(),
});
export type LearnerHead = z.infer<typeof learnerHead>;

/** Who the person is. The database writes down that the caller looked. */
export const useLearnerHead = (id: string) =>
  useRpc("learner_head", { learner_id: id }, learnerHead);
