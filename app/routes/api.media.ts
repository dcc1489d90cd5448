import type { ActionFunctionArgs } from "@remix-run/node";
import { registerMedia, registrationRequest } from "~/features/media/register.server";
import { personOf } from "~/platform/supabase/user-client.server";

/** POST: an object of the store becomes an item of the media library, or the new file of one. */
export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== "POST")
    return Response.json({ problem: "Use POST." }, { status: 405, headers: { Allow: "POST" } });
  const person = await personOf(request);
  if (!person) return Response.json({ problem: "You are not signed in." }, { status: 401 });
  const body = registrationRequest.safeParse(await request.json().catch(() => null));
  if (!body.success)
    return Response.json({ problem: "The request names no uploaded file." }, { status: 400 });
  const result = await registerMedia(person, body.data);
  return Response.json(result.body, { status: result.status });
}

/** There is nothing to read here. */
export const loader = () =>
  Response.json({ problem: "Use POST." }, { status: 405, headers: { Allow: "POST" } });
