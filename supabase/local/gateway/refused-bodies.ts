import type { Difference } from "./handler.ts";

/**
 * Lite refuses an upload by its headers (413, 415, no permission) without reading the body, and then the
 * server ends the connection, on which the client's next request is already waiting: "fetch failed".
 * The rest is read first, as the hosted service does.
 */
export const readRefusedBodies: Difference = (next) => async (request) => {
  const response = await next(request);
  const { body } = request;
  if (response.ok || !body || request.bodyUsed || body.locked) return response;
  const reader = body.getReader();
  while (!(await reader.read()).done);
  return response;
};
