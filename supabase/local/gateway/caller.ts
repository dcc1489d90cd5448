import { localKeys } from "../keys.ts";
import { verifyBearer } from "../lite/bearer-token.ts";

const browser = /^\s*Mozilla\//i;

/**
 * The claims on whose behalf a request runs: those of the person's token, or of the key itself.
 * Undefined when key or token is not valid, or the secret key comes from a browser: lite knows how to
 * refuse.
 */
export function callerOf(request: Request): Record<string, unknown> | undefined {
  const key = request.headers.get("apikey");
  if (key !== localKeys.publishable && key !== localKeys.secret) return undefined;
  if (key === localKeys.secret && browser.test(request.headers.get("user-agent") ?? "")) {
    return undefined;
  }
  const authorization = request.headers.get("authorization");
  if (authorization && !authorization.startsWith("Bearer sb_")) {
    return verifyBearer(authorization, localKeys.jwtSecret);
  }
  return { role: key === localKeys.secret ? "service_role" : "anon" };
}
