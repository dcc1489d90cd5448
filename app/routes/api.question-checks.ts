import { checkRequest } from "~/domain/question-check";
import { checkForPerson } from "~/features/questions/checks/check.server";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: lints an item and tries its answer key with the real scorer; a pass lets it be published. */
export const action = postRoute({
  body: checkRequest,
  malformed: "The request holds no question.",
  perMinute: 300,
  carryOut: checkForPerson,
});

export const loader = onlyPost;
