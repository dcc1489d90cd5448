import type { Sql } from "postgres";
import { z } from "zod";
import { type Difference, json, pathOf } from "./handler.ts";

const signedInSchema = z.object({
  refresh_token: z.string(),
  user: z.object({ id: z.string() }),
});

/** Lite signs in people who are banned or removed; the hosted service refuses them and their sessions. */
export function refuseBanned(sql: Sql): Difference {
  return (next) => async (request) => {
    const response = await next(request);
    if (request.method !== "POST" || !response.ok || pathOf(request) !== "/auth/v1/token") {
      return response;
    }
    const { user } = signedInSchema.parse(await response.clone().json());
    const barred = await sql`
      select from auth.users
      where id = ${user.id} and (banned_until > now() or deleted_at is not null)`;
    if (barred.length === 0) return response;
    await sql`delete from auth.sessions where user_id = ${user.id}`;
    const refusal = { code: 400, error_code: "user_banned", msg: "User is banned" };
    return json(refusal, 400, { "X-Sb-Error-Code": "user_banned" });
  };
}
