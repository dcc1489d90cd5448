import type { ActionFunctionArgs } from "@remix-run/node";
import { checkManyForPerson, manyRequest } from "~/features/questions/checks/check-many.server";
import { personOf } from "~/platform/supabase/user-client.server";

const onlyPost = () =>
  Response.json({ problem: "Use POST." }, { status: 405, headers: { Allow: "POST" } });

/** POST: checks stored questions of a bank, at most fifty; those that pass can be published. */
export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== "POST") return onlyPost();
  const person = await personOf(request);
  if (!person) return Response.json({ problem: "You are not signed in." }, { status: 401 });
  const body = manyRequest.safeParse(await request.json().catch(() => null));
  if (!body.success)
    return Response.json({ problem: "The request names no questions." }, { status: 400 });
  const result = await checkManyForPerson(person, body.data);
  return Response.json(result.body, {
    status: result.status,
    headers: { "x-request-id": person.requestId },
  });
}

/** There is nothing to read here. */
export const loader = onlyPost;
