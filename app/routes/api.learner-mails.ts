import { mailRequest } from "~/features/learners/page/identity/mail";
import { sendLearnerMail } from "~/features/learners/send-mail.server";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: Auth sends a person the confirmation again, or a password reset. */
export const action = postRoute({
  body: mailRequest,
  malformed: "The request names no person and no mail.",
  perMinute: 10,
  carryOut: sendLearnerMail,
});

export const loader = onlyPost;
