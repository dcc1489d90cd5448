import { randomBytes } from "node:crypto";
import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { staffRole } from "~/domain/permissions";
import { log } from "~/platform/log.server";
import { may } from "~/platform/supabase/may.server";
import { serviceClient } from "~/platform/supabase/service-client.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import type { Invitation } from "./invitation";

const account = z.object({
  id: z.uuid(),
  email_verified: z.boolean(),
  staff_members: z.array(z.object({ role: staffRole })),
});
type Account = z.infer<typeof account>;

const answer = (status: number, outcome: "invited" | "granted") => ({ status, body: { outcome } });
const refusal = (status: number, problem: string) => ({ status, body: { problem } });

async function accountOf(client: SupabaseClient, email: string): Promise<Account | null> {
  const { data, error } = await client
    .from("users")
    .select("id, email_verified, staff_members!staff_members_user_id_fkey(role)")
    .eq("email", email)
    .maybeSingle();
  if (error) throw error;
  return account.nullable().parse(data);
}

/** In the name of the person who invites: the database checks their permission and records them. */
async function grant({ client }: SignedInPerson, userId: string, { roles, reason }: Invitation) {
  const args = { user_id: userId, roles, expected: [], reason };
  const { error } = await client.rpc("set_staff_roles", args);
  return error;
}

/** Takes back the account of an invitation that came to nothing. */
async function withdraw(auth: SupabaseClient["auth"], userId: string, email: string) {
  const { error } = await auth.admin.deleteUser(userId);
  if (error) log.error("could not withdraw an invitation", { userId, email, error: error.message });
}

async function sendInvitation(person: SignedInPerson, asked: Invitation, known: Account | null) {
  const { auth } = serviceClient(person.requestId);
  // Anybody can sign up with an address that is not theirs. The password they chose must not open the
  // account that its true owner confirms by accepting.
  if (known) {
    const password = randomBytes(36).toString("base64");
    const { error } = await auth.admin.updateUserById(known.id, { password });
    if (error) throw error;
  }
  const { data, error } = await auth.admin.inviteUserByEmail(asked.email, {
    data: { full_name: asked.name },
    redirectTo: asked.returnTo,
  });
  if (error) {
    if (error.status === 429)
      return refusal(429, "Too many mails were sent. Wait a minute and try again.");
    log.error("could not invite", { email: asked.email, error: error.message });
    return refusal(
      502,
      "The invitation could not be sent. Nothing was changed; try again shortly.",
    );
  }
  if (known?.staff_members.length) return answer(200, "invited");
  const refused = await grant(person, data.user.id, asked);
  if (!refused) return answer(201, "invited");
  if (!known) await withdraw(auth, data.user.id, asked.email);
  return refusal(409, refused.message);
}

/**
 * Invites somebody to the staff: an account that waits for its owner, the roles, a mail from Auth. An
 * account that exists gets the roles at once, without a mail; an open invitation is sent once more,
 * with the roles that it has.
 */
export async function inviteStaff(person: SignedInPerson, asked: Invitation) {
  if (!(await may(person.client, "staff.manage")))
    return refusal(403, "Inviting staff needs the permission staff.manage.");
  const known = await accountOf(person.client, asked.email);
  if (!known?.email_verified) return sendInvitation(person, asked, known);
  if (known.staff_members.length)
    return refusal(409, "This person is staff already. Change their roles in the list.");
  const refused = await grant(person, known.id, asked);
  return refused ? refusal(409, refused.message) : answer(201, "granted");
}
