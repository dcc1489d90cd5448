import { type Difference, pathOf } from "./handler.ts";

/**
 * Lite makes no invitations and so verifies none. An invitation is a sign-up that waits for its
 * confirmation: it is verified as one, and told apart again in the address the person lands on.
 */
export const verifyInvites: Difference = (next) => async (request) => {
  if (request.method !== "GET" || pathOf(request) !== "/auth/v1/verify") return next(request);
  const url = new URL(request.url);
  if (url.searchParams.get("type") !== "invite") return next(request);
  url.searchParams.set("type", "signup");
  const response = await next(new Request(url, request));
  const location = response.headers.get("location");
  if (location) response.headers.set("location", location.replace(/\btype=signup$/, "type=invite"));
  return response;
};
