import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openSubscriptionDesk } from "../../../../tests/support/subscription-desk.ts";

const { database, call, learnerWith } = openSubscriptionDesk();

test("money goes back only through who may refund, whatever else they may do to a subscription", async () => {
  const learner = await learnerWith({
    stripe_customer_id: `cus_${randomUUID()}`,
    stripe_subscription_id: `sub_${randomUUID()}`,
  });
  const refund = JSON.stringify({ invoice: "in_1", amount: 100, access: "keep" });
  const preview = (action: string, args: string) =>
    call("preview_subscription_action", [learner, action, args]);
  const begin = () =>
    call("begin_stripe_action", [learner, "refund", refund, "Twice charged", randomUUID(), null]);
  expect(await preview("refund", refund)).toMatchObject({ through_stripe: true });
  await database.pool.query(
    "delete from public.role_permissions where role = 'support' and permission = 'payments.refund'",
  );
  const refused = { code: "42501", message: "Refunding needs the permission payments.refund." };
  await expect(preview("refund", refund)).rejects.toMatchObject(refused);
  await expect(call("plan_stripe_action", [learner, "refund", refund])).rejects.toMatchObject(
    refused,
  );
  await expect(begin()).rejects.toMatchObject(refused);
  expect(await preview("cancel", '{"when": "period_end"}')).toMatchObject({ through_stripe: true });
  const { rows } = await database.pool.query(
    "select from public.subscription_actions where user_id = $1",
    [learner],
  );
  expect(rows).toEqual([]);
});
