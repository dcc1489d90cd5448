import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { stripeAt } from "../support/stripe-inbox.ts";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
let database: pg.Client;

beforeAll(async () => {
  database = new pg.Client({ connectionString: inject("databaseUrl") });
  await database.connect();
});
afterAll(() => database.end());

const one = async (sql: string, values: unknown[] = []) =>
  (await database.query<Record<string, string>>(sql, values)).rows[0];

/** A learner whom nobody ever sold anything; $1 says which of them. */
const withoutSubscription = `select u.id, u.name, u.email from public.users u
  where not exists (select from public.user_subscriptions s where s.user_id = u.id)
    and not exists (select from public.staff_members m where m.user_id = u.id) order by u.id offset $1 limit 1`;

const picture = (page: Page, name: string) =>
  page.screenshot({ path: `tests/e2e/output/${name}.png`, fullPage: true });

describe("reconciling with Stripe", () => {
  test("finds what was changed behind Stripe's back, and repairs it for a reason", async () => {
    // Written past every rule of the console, as an import or a person with psql would.
    const drifted = await one(
      `update public.user_subscriptions s set tier = 'premium' from public.users u
       where u.id = s.user_id and s.stripe_subscription_id = 'sub_sample_0010' returning s.user_id, u.name`,
    );
    const page = await browser.open();
    await signIn(page, "support");
    await page.getByRole("link", { name: "Reconcile", exact: true }).click();
    await page.getByRole("heading", { name: "Reconcile with Stripe" }).waitFor();
    await page.getByRole("button", { name: "Run now" }).click();
    const difference = page.getByRole("article", { name: drifted?.name ?? "" });
    await difference.getByText("Tier differs").waitFor({ timeout: 60_000 });
    await page
      .getByRole("region", { name: "Latest run" })
      .getByText("Done", { exact: true })
      .waitFor();
    await difference.getByRole("row", { name: "Tier Premium Pro" }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, "reconcile-drift");

    await difference.getByRole("button", { name: "Make the database what Stripe says" }).click();
    const dialog = page.getByRole("dialog", { name: "Make the database what Stripe says" });
    await dialog.getByText(/becomes Pro, active/).waitFor();
    expect(await dialog.getByRole("button", { name: "Repair" }).isDisabled()).toBe(true);
    await dialog.getByRole("textbox", { name: "Reason" }).fill("An import wrote the wrong tier");
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, "reconcile-repair");
    await dialog.getByRole("button", { name: "Repair" }).click();
    await page.getByText("Repaired: both sides agree.").waitFor();
    await difference.waitFor({ state: "detached" });
    expect(
      await one("select tier from public.user_subscriptions where user_id = $1", [
        drifted?.user_id,
      ]),
    ).toEqual({ tier: "pro" });

    await page.getByRole("table", { name: "Earlier runs" }).getByRole("link").first().click();
    await page.getByText(/because “An import wrote the wrong tier”/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });
});

describe("a customer that nobody here belongs to", () => {
  test("is linked to a learner, and what had failed for it is settled", async () => {
    const stripe = stripeAt(inject("stripeUrl"));
    const customer = await stripe.customers.create({ email: "writes@example.org" });
    await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: "price_sample_pro_month" }],
    });
    const learner = await one(withoutSubscription, [1]);
    const page = await browser.open();
    await signIn(page, "support");
    await page.goto("/admin/stripe_reconciliations");
    await page.getByRole("button", { name: "Run now" }).click();
    const stranger = page.getByRole("article", { name: "Nobody here" });
    await stranger.getByText(customer.id, { exact: false }).waitFor({ timeout: 60_000 });
    await stranger.getByRole("button", { name: "Make the database what Stripe says" }).click();
    const dialog = page.getByRole("dialog", { name: "Make the database what Stripe says" });
    await dialog.getByRole("combobox", { name: "Learner" }).fill(learner?.email ?? "");
    await page.getByRole("option", { name: learner?.name ?? "" }).click();
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Sent us the receipt");
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, "reconcile-link");
    await dialog.getByRole("button", { name: "Repair" }).click();
    await page.getByText("Repaired: both sides agree.").waitFor();
    const left =
      "select count(*) as n from public.stripe_events where customer = $1 and state <> 'processed'";
    await expect.poll(() => one(left, [customer.id]), { timeout: 60_000 }).toEqual({ n: "0" });
    expect(
      await one("select tier, status from public.user_subscriptions where user_id = $1", [
        learner?.id,
      ]),
    ).toEqual({ tier: "pro", status: "active" });
  });
});

describe("an event that could not be processed", () => {
  test("says why; the plan is mended and matches Stripe; a replay settles the event", async () => {
    const stripe = stripeAt(inject("stripeUrl"));
    await database.query(
      `update public.subscription_plans set stripe_price_id = null, is_active = false
       where stripe_price_id = 'price_sample_pro_year'`,
    );
    const learner = await one(withoutSubscription, [0]);
    const customer = await stripe.customers.create({ metadata: { user_id: learner?.id ?? "" } });
    await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: "price_sample_pro_year" }],
    });

    const page = await browser.open();
    await signIn(page, "admin");
    const filter = encodeURIComponent(JSON.stringify({ customer: customer.id }));
    const list = `/admin/stripe_events?filter=${filter}`;
    await expect
      .poll(
        async () =>
          await one(
            "select state from public.stripe_events where customer = $1 and type = 'customer.subscription.created'",
            [customer.id],
          ),
        { timeout: 60_000 },
      )
      .toEqual({ state: "failed" });
    await page.goto(list);
    const row = page.getByRole("row", { name: /customer\.subscription\.created/ });
    await row.getByText("Failed").waitFor();
    await row.getByText(/Add it to the plans, then replay the event/).waitFor();
    await page.getByRole("button", { name: /^Failed: \d/ }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, "stripe-events");

    await row.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Replay", exact: true }).click();
    const queued = page.getByRole("dialog", { name: "1 of 1 event queued" });
    await queued.waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await queued.getByRole("button", { name: "Close" }).click();

    await page.goto("/admin/subscription_plans");
    await page.getByRole("link", { name: "Pro, yearly" }).click();
    const inStripe = page.getByRole("region", { name: "In Stripe" });
    await inStripe.getByText(/No Stripe price is set/).waitFor();
    await page.getByRole("textbox", { name: "Stripe price" }).fill("price_sample_pro_year");
    await page.getByRole("spinbutton", { name: "Amount" }).fill("18000");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await inStripe.getByText(/Stripe charges \$190\.00; the plan says \$180\.00/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, "plan-mismatch");
    await page.getByRole("spinbutton", { name: "Amount" }).fill("19000");
    await page.getByRole("switch", { name: "On offer" }).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await inStripe.getByText("Matches Stripe").waitFor();
    await page.goto("/admin/subscription_plans");
    await page
      .getByRole("row", { name: /Pro, yearly/ })
      .getByText("Matches Stripe")
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, "plans");

    await page.goto(list);
    await row.getByRole("link", { name: "customer.subscription.created" }).click();
    const event = page.getByRole("region", { name: "customer.subscription.created" });
    await event.getByText("Failed").waitFor();
    await picture(page, "stripe-event-failed");
    await event.getByRole("button", { name: "Replay" }).click();
    await event.getByText("Processed", { exact: true }).first().waitFor({ timeout: 60_000 });
    await event.getByRole("link", { name: learner?.name ?? "" }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, "stripe-event");
    expect(
      await one("select tier, status from public.user_subscriptions where user_id = $1", [
        learner?.id,
      ]),
    ).toEqual({ tier: "pro", status: "active" });
  });
});
