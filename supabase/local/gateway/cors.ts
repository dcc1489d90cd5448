import type { Difference } from "./handler.ts";

const exposed = [
  "Accept-Ranges",
  "Content-Length",
  "Content-Location",
  "Content-Range",
  "ETag",
  "Preference-Applied",
  "Link",
  "X-Total-Count",
  "Sb-Error-Code",
  "X-Sb-Error-Code",
].join(", ");

function preflight(request: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
      "Access-Control-Allow-Headers": request.headers.get("Access-Control-Request-Headers") ?? "*",
      "Access-Control-Max-Age": "3600",
    },
  });
}

/**
 * Lite's Auth answers carry no CORS headers, so that a browser on the console's origin cannot sign in,
 * and its other answers hide headers that clients read. The hosted gateway does both for all services.
 */
export const allowBrowsers: Difference = (next) => async (request) => {
  if (request.method === "OPTIONS" && request.headers.has("Access-Control-Request-Method")) {
    return preflight(request);
  }
  const response = await next(request);
  response.headers.set("Access-Control-Allow-Origin", "*");
  response.headers.set("Access-Control-Expose-Headers", exposed);
  return response;
};
