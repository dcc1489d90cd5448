import { checkManyForPerson, manyRequest } from "~/features/questions/checks/check-many.server";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: checks stored questions of a bank, at most fifty; those that pass can be published. */
export const action = postRoute({
  body: manyRequest,
  malformed: "The request names no questions.",
  // Ten thousand questions are 200 requests in a row.
  perMinute: 600,
  carryOut: checkManyForPerson,
});

export const loader = onlyPost;
