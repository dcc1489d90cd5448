import { invitation } from "~/features/staff/invitation";
import { inviteStaff } from "~/features/staff/invite.server";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: somebody is invited to the staff by mail, or the roles go to the account they have. */
export const action = postRoute({
  body: invitation,
  malformed: "The request holds no invitation.",
  perMinute: 10,
  carryOut: inviteStaff,
});

export const loader = onlyPost;
