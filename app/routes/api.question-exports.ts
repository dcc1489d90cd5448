import type { ActionFunctionArgs } from "@remix-run/node";
import {
  exportQuestions,
  exportRequest,
} from "~/features/questions/exchange/export-questions.server";
import { admitted, onlyPost, postedJson } from "~/platform/post-route.server";
import { rateLimiter } from "~/platform/rate-limit.server";

const allows = rateLimiter({ limit: 60, windowMs: 60_000 });

/** POST: questions or lessons as QTI 3 or GIFT, or the statement of what they lose there. */
export async function action({ request }: Pick<ActionFunctionArgs, "request">): Promise<Response> {
  const person = await admitted(request, allows);
  if (person instanceof Response) return person;
  const headers = { "x-request-id": person.requestId };
  const posted = await postedJson(request, headers);
  if (posted instanceof Response) return posted;
  const body = exportRequest.safeParse(posted);
  if (body.success) return exportQuestions(person, body.data);
  const tooMany = body.error.issues.find(({ code }) => code === "too_big")?.message;
  return Response.json(
    { problem: tooMany ?? "The request names nothing to export." },
    { status: 400, headers },
  );
}

export const loader = onlyPost;
