import type { ServerOptions } from "@supabase/lite";
import { verifyBearer } from "./bearer-token.ts";

type Middleware = NonNullable<ServerOptions["middlewares"]>[number];

/**
 * Trusts a valid access token on the Data API for what it says, as PostgREST does. Lite would verify
 * it twice and look the user and the session up in the database before each query. A token that is
 * missing or not valid is left to lite, which knows how to answer.
 */
export function trustValidTokens(jwtSecret: string): Middleware {
  return async (context, next) => {
    if (context.req.path.startsWith("/rest/v1")) {
      const claims = verifyBearer(context.req.header("Authorization"), jwtSecret);
      if (claims?.sub && claims.session_id) {
        context.set("jwt", claims);
        context.set("userId", claims.sub);
        context.set("sessionId", claims.session_id);
        context.set("ignoreAuthorization", true);
      }
    }
    await next();
  };
}
