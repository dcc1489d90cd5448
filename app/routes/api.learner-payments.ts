import { paymentsQuestion } from "~/features/subscriptions/payments/payment";
import { readPayments } from "~/features/subscriptions/payments/read-payments.server";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: a page of a learner's invoices, as Stripe has them. */
export const action = postRoute({
  body: paymentsQuestion,
  malformed: "The request names no learner.",
  perMinute: 120,
  carryOut: readPayments,
});

export const loader = onlyPost;
