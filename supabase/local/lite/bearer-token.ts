import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const headerSchema = z.object({ alg: z.literal("HS256") });
const claimsSchema = z.looseObject({
  role: z.string(),
  exp: z.number(),
  iat: z.number().optional(),
  sub: z.string().optional(),
  session_id: z.string().optional(),
});

export type Claims = z.output<typeof claimsSchema>;

function decode(part: string): unknown {
  return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
}

/**
 * The claims of an access token in an Authorization header, or undefined when there is none, or it is
 * not ours, or it is not valid at `now` (seconds).
 */
export function verifyBearer(
  authorization: string | null | undefined,
  secret: string,
  now = Date.now() / 1000,
): Claims | undefined {
  const [header, payload, signature, ...rest] = authorization?.startsWith("Bearer ")
    ? authorization.slice(7).split(".")
    : [];
  if (!header || !payload || !signature || rest.length > 0) return undefined;
  const expected = createHmac("sha256", secret).update(`${header}.${payload}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  try {
    headerSchema.parse(decode(header));
    const claims = claimsSchema.parse(decode(payload));
    const started = claims.iat === undefined || claims.iat <= now + 1;
    return started && claims.exp > now ? claims : undefined;
  } catch {
    return undefined;
  }
}
