import { z } from "zod";
import { staffRole } from "~/domain/permissions";

/** What the console posts to invite somebody, or to send an open invitation once more. */
export const invitation = z.object({
  email: z.email().trim().toLowerCase().max(320),
  name: z.string().trim().min(1).max(200),
  roles: z.array(staffRole).min(1),
  reason: z.string().trim().min(3).max(500),
  /** Page of this console where the link of the mail ends. Auth refuses addresses it does not know. */
  returnTo: z.url({ protocol: /^https?$/ }),
});
export type Invitation = z.output<typeof invitation>;

/** `invited`: a mail is on its way. `granted`: the person had an account and has the roles now. */
export const invitationAnswer = z.object({ outcome: z.enum(["invited", "granted"]) });
