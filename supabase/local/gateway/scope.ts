import { requestScope } from "../lite/request-scope.ts";
import { allowedRedirect } from "../mail/links.ts";
import { type Difference, pathOf } from "./handler.ts";

/**
 * Lite hands the request down neither to the database session of a table request, nor to the mail it
 * sends (a `redirect_to` of /recover is lost), nor to storage (Range). They read it from this scope.
 */
export function carryRequest(siteUrl: string): Difference {
  return (next) => (request) => {
    const path = pathOf(request);
    const redirectTo = path.startsWith("/auth/v1/")
      ? allowedRedirect(new URL(request.url).searchParams.get("redirect_to"), siteUrl)
      : undefined;
    const scope = { method: request.method, path, headers: request.headers, redirectTo };
    return requestScope.run(scope, () => next(request));
  };
}
