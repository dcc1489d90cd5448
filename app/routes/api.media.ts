import { registerMedia, registrationRequest } from "~/features/media/register.server";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: an object of the store becomes an item of the media library, or the new file of one. */
export const action = postRoute({
  body: registrationRequest,
  malformed: "The request names no uploaded file.",
  perMinute: 300,
  carryOut: registerMedia,
});

export const loader = onlyPost;
