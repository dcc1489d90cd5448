/** A year. Not for subdomains: those of the console's host are not ours to decide about. */
const STRICT_TRANSPORT = "max-age=31536000";

/**
 * The headers that every answer of the server carries, whatever it is: pages, files, routes, errors.
 * Browsers are told to come by https only where they came by it, which the proxy in front says; over
 * http they ignore it, and a console tried out on one machine stays reachable.
 * Source: RFC 6797, sections 7.2 and 8.1.
 * @param behindProxy  a proxy of ours writes `x-forwarded-proto`; without one it is what a caller says
 */
export function withTransportHeaders(
  request: Request,
  answer: Response,
  behindProxy: boolean,
): Response {
  const headers = new Headers(answer.headers);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  const protocol = request.headers.get("x-forwarded-proto")?.split(",").at(-1)?.trim();
  if (behindProxy && protocol === "https")
    headers.set("Strict-Transport-Security", STRICT_TRANSPORT);
  return new Response(answer.body, {
    status: answer.status,
    statusText: answer.statusText,
    headers,
  });
}
