import { actThroughStripe } from "~/features/subscriptions/stripe/act.server";
import { stripeAction } from "~/features/subscriptions/stripe/action-request";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: an action on a subscription that Stripe charges. As many a minute as a bulk action makes. */
export const action = postRoute({
  body: stripeAction,
  malformed: "The request names no learner and no action.",
  perMinute: 240,
  carryOut: actThroughStripe,
});

export const loader = onlyPost;
