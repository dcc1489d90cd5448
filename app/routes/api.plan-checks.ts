import { checkPlansForPerson } from "~/features/plans/check-plans.server";
import { planCheckRequest } from "~/features/plans/plan-check";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: plans are compared with their prices in Stripe, and what was found is recorded. */
export const action = postRoute({
  body: planCheckRequest,
  malformed: "The request names no plan.",
  perMinute: 30,
  carryOut: checkPlansForPerson,
});

export const loader = onlyPost;
