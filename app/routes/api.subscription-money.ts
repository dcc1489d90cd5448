import { moneyQuestion } from "~/features/subscriptions/stripe/money";
import { previewMoney } from "~/features/subscriptions/stripe/preview-money.server";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: what an action would cost or pay back. Changes nothing. */
export const action = postRoute({
  body: moneyQuestion,
  malformed: "The request names no learner and no action.",
  perMinute: 120,
  carryOut: previewMoney,
});

export const loader = onlyPost;
