import { expect, it } from "vitest";
import { connectionOf } from "./connection.server";

it.each([
  [{}, { connected: false, webhooks: false, mode: null }],
  [{ STRIPE_SECRET_KEY: "sk_test_1" }, { connected: true, webhooks: false, mode: "test" }],
  [
    { STRIPE_SECRET_KEY: "rk_live_1", STRIPE_WEBHOOK_SECRET: "whsec_1" },
    { connected: true, webhooks: true, mode: "live" },
  ],
])("%o: what the console says of its connection", (env, expected) => {
  expect(connectionOf(env)).toEqual(expected);
});
