import { z } from "zod";
import { readServerEnv } from "~/platform/env.server";
import { onlyPost, postRoute } from "~/platform/post-route.server";
import { connectionOf } from "~/platform/stripe/connection.server";
import { may } from "~/platform/supabase/may.server";

/** POST: whether the console is connected to Stripe, for staff who see subscriptions. */
export const action = postRoute({
  body: z.object({}),
  malformed: "The request is malformed.",
  perMinute: 120,
  carryOut: async ({ client }) =>
    (await may(client, "subscriptions.read"))
      ? { status: 200, body: connectionOf(readServerEnv()) }
      : { status: 403, body: { problem: "This needs the permission subscriptions.read." } },
});

export const loader = onlyPost;
