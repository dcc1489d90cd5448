import { z } from "zod";
import { decisionAction } from "../case";

/** What community_health answers. Days are UTC, times in hours. */
export const communityHealth = z.object({
  days: z.number(),
  open_by_age: z.array(z.object({ age: z.string(), count: z.number() })),
  by_day: z.array(
    z.object({
      day: z.string(),
      opened: z.number(),
      decided: z.number(),
      median_hours: z.number().nullable(),
      slow_hours: z.number().nullable(),
    }),
  ),
  decisions: z.array(z.object({ action: decisionAction, count: z.number(), undone: z.number() })),
  appeals: z.object({ waiting: z.number(), upheld: z.number(), overturned: z.number() }),
  repeat_offenders: z.array(
    z.object({
      user_id: z.uuid(),
      name: z.string().nullable(),
      decisions: z.number(),
      penalties: z.number(),
      in_force: z.enum(["silence", "ban"]).nullable(),
    }),
  ),
  caught_by_rule: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      caught: z.number(),
      taken_down: z.number(),
      approved: z.number(),
    }),
  ),
});
export type CommunityHealth = z.infer<typeof communityHealth>;
