import { repairForPerson } from "~/features/subscriptions/reconcile/repair.server";
import { repairRequest } from "~/features/subscriptions/reconcile/repairs";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: a difference between Stripe and the database is repaired, for a reason. */
export const action = postRoute({
  body: repairRequest,
  malformed: "The request names no difference, direction or reason.",
  perMinute: 30,
  carryOut: repairForPerson,
});

export const loader = onlyPost;
