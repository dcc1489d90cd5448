import { undoThroughStripe } from "~/features/subscriptions/stripe/act.server";
import { stripeUndo } from "~/features/subscriptions/stripe/action-request";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: an action that was made at Stripe is taken back there. As many a minute as a batch has. */
export const action = postRoute({
  body: stripeUndo,
  malformed: "The request names no action to undo.",
  perMinute: 240,
  carryOut: undoThroughStripe,
});

export const loader = onlyPost;
