import type { Sql } from "postgres";
import { z } from "zod";
import { type LinkTargets, verificationLink } from "../mail/links.ts";
import { passwordSchema } from "./attributes.ts";
import { AuthError, emailExists, userNotFound } from "./auth-error.ts";
import { issueToken } from "./one-time-token.ts";
import { createUser, findUserId, getUser } from "./users.ts";

const email = z.email("Unable to validate email address: invalid format").toLowerCase();
const data = z.record(z.string(), z.unknown()).optional();

export const inviteSchema = z.object({ email, data });

export const linkSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("signup"), email, data, password: passwordSchema }),
  z.object({ type: z.literal("invite"), email, data }),
  z.object({ type: z.literal("magiclink"), email }),
  z.object({ type: z.literal("recovery"), email }),
]);

export type LinkRequest = z.output<typeof linkSchema>;

async function userFor(sql: Sql, request: LinkRequest): Promise<string> {
  const known = await findUserId(sql, request.email);
  if (request.type === "signup" || request.type === "invite") {
    const user = known ? await getUser(sql, known) : undefined;
    if (user?.email_confirmed_at) throw emailExists();
    if (known) return known;
    const password = request.type === "signup" ? request.password : undefined;
    const created = await createUser(sql, {
      email: request.email,
      password,
      user_metadata: request.data,
    });
    return String(created.id);
  }
  if (!known) throw userNotFound();
  return known;
}

/**
 * Makes the link that a mail of this kind would carry, creating the user of an invitation or a sign-up.
 * @returns the user with the link's parts, as `auth.admin.generateLink` expects them.
 * @throws AuthError
 */
export async function makeLink(sql: Sql, request: LinkRequest, targets: LinkTargets) {
  const id = await userFor(sql, request);
  const kind = request.type === "signup" || request.type === "invite" ? "confirmation" : "recovery";
  const { otp, hash } = await issueToken(sql, id, request.email, kind);
  if (request.type === "invite")
    await sql`update auth.users set invited_at = now() where id = ${id}`;
  return {
    ...(await getUser(sql, id)),
    action_link: verificationLink(targets, hash, request.type),
    email_otp: otp,
    hashed_token: hash,
    redirect_to: targets.redirectTo ?? targets.site,
    verification_type: request.type,
  };
}

/** Parses a body or refuses it in the Auth API's words. */
export function parseBody<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AuthError(400, "validation_failed", issue?.message ?? "Invalid body");
}
