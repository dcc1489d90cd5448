import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DAY, openStripeInbox } from "../../../../tests/support/stripe-inbox.ts";
import { buildSubscriber } from "../../../../tests/support/subscriber.ts";
import { inDays, openSubscriptionDesk } from "../../../../tests/support/subscription-desk.ts";
import { actionPreview } from "../actions/preview";
import { readTerms } from "./action-terms.server";
import { carryOut, offeredPlans } from "./carry-out.server";
import { plannedAction } from "./intent";
import { refusePaidUndo } from "./paid-undo.server";
import { moneyOf } from "./preview-money.server";

const { database, call, act, undo, subscriptionOf, learnerWith } = openSubscriptionDesk();
const stripe = openStripeInbox(database);

const preview = async (action: unknown) =>
  actionPreview.parse(await call("preview_subscription_undo", [action]));

/** A learner whom Stripe charges, after an action there. @returns the id of the action */
async function actAtStripe(action: string, args: object) {
  const { learner } = await buildSubscriber(stripe, database);
  const asked = [learner, action, JSON.stringify(args), "A test", randomUUID()];
  const { id } = await call("begin_stripe_action", asked);
  await carryOut(stripe.sdk, database.pool, String(id));
  return { learner, id: String(id) };
}

/** What the route answers about the money of the undo. */
async function money(action: string) {
  const plan = plannedAction.parse(await call("plan_stripe_undo", [action]));
  const terms = await readTerms(stripe.sdk, await offeredPlans(database.pool), plan);
  await refusePaidUndo(stripe.sdk, plan);
  return moneyOf(stripe.sdk, plan, terms);
}

describe("the consequence of an undo", () => {
  test("by hand is access before and after and the mail, and nothing changes", async () => {
    const learner = await learnerWith({ tier: "pro" });
    const { id } = await act(learner, "change_tier", { tier: "premium", when: "now" });
    const before = await subscriptionOf(learner);
    expect(await preview(id)).toMatchObject({
      before: { tier: "premium" },
      after: { tier: "pro" },
      through_stripe: false,
      time_zone: "UTC",
      mail: { subject: "A change of your subscription was taken back" },
    });
    expect(await subscriptionOf(learner)).toEqual(before);
    await undo(id);
    await expect(preview(id)).rejects.toThrow("undone already");
  });

  test("is refused as the undo would be, and to whoever may not act", async () => {
    const learner = await learnerWith({ tier: "pro" });
    const { id } = await act(learner, "change_tier", { tier: "premium", when: "now" });
    await act(learner, "comp", { tier: "pro", until: inDays(40) });
    await expect(preview(id)).rejects.toThrow("changed since");
    await expect(preview(randomUUID())).rejects.toThrow("no such action");
    await expect(call("preview_subscription_undo", [id], learner)).rejects.toThrow(
      "subscriptions.write",
    );
    await expect(call("plan_stripe_undo", [id], learner)).rejects.toThrow("subscriptions.write");
  });
});

describe("the money of an undo at Stripe", () => {
  test("of a tier changed now is the invoice as it was before", async () => {
    const { id } = await actAtStripe("change_tier", { tier: "premium", when: "now" });
    expect(await preview(id)).toMatchObject({ through_stripe: true, after: { tier: "pro" } });
    const told = await money(id);
    expect(told).toMatchObject({ kind: "invoice", is_now: false, amount_due: 1000 });
  });

  test("of a tier agreed for the renewal is the price that stays", async () => {
    const { id } = await actAtStripe("change_tier", { tier: "premium", when: "renewal" });
    expect(await preview(id)).toMatchObject({
      before: { next_tier: "premium" },
      after: { next_tier: null },
    });
    expect(await money(id)).toMatchObject({ amount_due: 1000, lines: [{ amount: 1000 }] });
  });

  test("of a cancellation is the charge that comes again", async () => {
    const { id } = await actAtStripe("cancel", { when: "period_end" });
    expect(await preview(id)).toMatchObject({ before: { renews: false }, after: { renews: true } });
    expect(await money(id)).toMatchObject({ kind: "invoice", amount_due: 1000 });
  });

  test("is a refusal once an invoice was paid with the change", async () => {
    const { id } = await actAtStripe("change_tier", { tier: "premium", when: "now" });
    stripe.emulator.advance(32 * DAY);
    await expect(money(id)).rejects.toThrow("An invoice was paid since");
  });
});
