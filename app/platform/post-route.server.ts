import type { ActionFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { boundedText, TooLargeBodyError } from "./bounded-body.server";
import { rateLimiter } from "./rate-limit.server";
import { personOf, type SignedInPerson } from "./supabase/user-client.server";

const MINUTE_MS = 60_000;

interface PostRoute<Schema extends z.ZodType> {
  body: Schema;
  /** Said of a body that the schema refuses. */
  malformed: string;
  /** Requests of one person; see `rateLimiter` for what it is good for. */
  perMinute: number;
  carryOut: (
    person: SignedInPerson,
    body: z.output<Schema>,
  ) => Promise<{ status: number; body: unknown }>;
}

/** The loader of a route that is posted to: there is nothing to read there. */
export const onlyPost = () =>
  Response.json({ problem: "Use POST." }, { status: 405, headers: { Allow: "POST" } });

/** Who posts, or the answer for somebody who may not: 405, 401 or 429 (with Retry-After). */
export async function admitted(
  request: Request,
  allows: (id: string) => boolean,
): Promise<SignedInPerson | Response> {
  if (request.method !== "POST") return onlyPost();
  const person = await personOf(request);
  if (!person) return Response.json({ problem: "You are not signed in." }, { status: 401 });
  if (allows(person.user.id)) return person;
  return Response.json(
    { problem: "These are too many requests at once. Try again in a minute." },
    { status: 429, headers: { "x-request-id": person.requestId, "Retry-After": "60" } },
  );
}

/** What was posted, null where it is no JSON; or the answer (413) for more than is taken. */
export async function postedJson(request: Request, headers: HeadersInit): Promise<unknown> {
  try {
    return JSON.parse(await boundedText(request));
  } catch (error) {
    if (!(error instanceof TooLargeBodyError)) return null;
    return Response.json({ problem: error.message }, { status: 413, headers });
  }
}

/**
 * The action of a route that signed-in people post JSON to. Whether this person may do it is for
 * `carryOut`, in their name, to find out.
 * @returns an action that answers 405, 401, 429 (with Retry-After), 413 or 400 with a sentence in `problem`,
 *   else what `carryOut` says, with the id that the audit log and the server's log know the request by
 */
export function postRoute<Schema extends z.ZodType>(route: PostRoute<Schema>) {
  const allows = rateLimiter({ limit: route.perMinute, windowMs: MINUTE_MS });
  return async ({ request }: Pick<ActionFunctionArgs, "request">): Promise<Response> => {
    const person = await admitted(request, allows);
    if (person instanceof Response) return person;
    const headers = { "x-request-id": person.requestId };
    const posted = await postedJson(request, headers);
    if (posted instanceof Response) return posted;
    const body = route.body.safeParse(posted);
    if (!body.success) return Response.json({ problem: route.malformed }, { status: 400, headers });
    const result = await route.carryOut(person, body.data);
    return Response.json(result.body, { status: result.status, headers });
  };
}
