import { sampleRequest } from "~/features/sync/mapping/sample";
import { takeSample } from "~/features/sync/mapping/take-sample.server";
import { onlyPost, postRoute } from "~/platform/post-route.server";

/** POST: the first records of a source as they would be mapped. */
export const action = postRoute({
  body: sampleRequest,
  malformed: "The request names no source.",
  perMinute: 60,
  carryOut: takeSample,
});

export const loader = onlyPost;
