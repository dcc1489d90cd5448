import { z } from "zod";
import { access } from "../subscription";

/** What preview_subscription_action answers: what an action would change, said before it is done. */
export const actionPreview = z.object({
  before: access,
  after: access,
  through_stripe: z.boolean(),
  /** IANA name; UTC where the learner has told none. */
  time_zone: z.string(),
  time_zone_known: z.boolean(),
  /** Null: no mail goes out. */
  mail: z.object({ recipient: z.string(), subject: z.string() }).nullable(),
  /** Why it cannot be undone; null when it can. */
  irreversible: z.string().nullable(),
});
export type ActionPreview = z.infer<typeof actionPreview>;
