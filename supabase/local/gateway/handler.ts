/** Answers one HTTP request. */
export type Handler = (request: Request) => Promise<Response>;

/**
 * One thing that lite does otherwise than the hosted service, evened out around the handler that would
 * answer next. To be deleted the day lite catches up.
 */
export type Difference = (next: Handler) => Handler;

/** Puts the differences around the handler; the first is the outermost. */
export function compose(differences: Difference[], handler: Handler): Handler {
  return differences.reduceRight((next, difference) => difference(next), handler);
}

/** Path of a request URL, without the cost of parsing the whole. */
export function pathOf(request: Request): string {
  const start = request.url.indexOf("/", request.url.indexOf("://") + 3);
  if (start === -1) return "/";
  const end = request.url.indexOf("?", start);
  return end === -1 ? request.url.slice(start) : request.url.slice(start, end);
}

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: HeadersInit = {}): Response {
  return Response.json(body, { status, headers });
}
