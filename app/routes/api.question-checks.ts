import type { ActionFunctionArgs } from "@remix-run/node";
import { checkRequest } from "~/domain/question-check";
import { checkForPerson } from "~/features/questions/checks/check.server";
import { personOf } from "~/platform/supabase/user-client.server";

const onlyPost = () =>
  Response.json({ problem: "Use POST." }, { status: 405, headers: { Allow: "POST" } });

/** POST: lints an item and tries its answer key with the real scorer; a pass lets it be published. */
export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== "POST") return onlyPost();
  const person = await personOf(request);
  if (!person) return Response.json({ problem: "You are not signed in." }, { status: 401 });
  const body = checkRequest.safeParse(await request.json().catch(() => null));
  if (!body.success)
    return Response.json({ problem: "The request holds no question." }, { status: 400 });
  const result = await checkForPerson(person, body.data);
  return Response.json(result.body, {
    status: result.status,
    headers: { "x-request-id": person.requestId },
  });
}

/** There is nothing to read here. */
export const loader = onlyPost;
