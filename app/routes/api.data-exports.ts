import { exportAsked } from "~/features/data-requests/data-request";
import { openExport } from "~/features/data-requests/open-export.server";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: an address, good for minutes, of the copy of a person's data. */
export const action = postRoute({
  body: exportAsked,
  malformed: "The request names no copy.",
  perMinute: 10,
  carryOut: openExport,
});

export const loader = onlyPost;
