import pg from "pg";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();

/** Learners whom Stripe charges by the month, others for each test. */
async function charged(offset: number, count = 1): Promise<{ user_id: string; name: string }[]> {
  const client = new pg.Client({ connectionString: inject("databaseUrl") });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select s.user_id, u.name from public.user_subscriptions s join public.users u on u.id = s.user_id
       where s.stripe_subscription_id is not null and s.status = 'active' and s.auto_renew and s.tier = 'pro'
         and s.end_date < now() + interval '40 days' order by u.name offset $1 limit $2`,
      [offset, count],
    );
    return rows;
  } finally {
    await client.end();
  }
}

async function openLearner(page: Page, offset: number) {
  const [learner] = await charged(offset);
  if (!learner) throw new Error("The sample data has too few subscribers.");
  await page.goto(`${inject("consoleUrl")}/admin/users/${learner.user_id}/show`);
  return page.getByRole("region", { name: "Subscription", exact: true });
}

describe("the desk, where Stripe charges", () => {
  test("changes the tier when Stripe says so, cancels at the end of the period, and takes both back", async () => {
    const page = await browser.open();
    await signIn(page, "support");
    const block = await openLearner(page, 0);
    await block.getByRole("button", { name: "Change the tier" }).click();
    const dialog = page.getByRole("dialog", { name: "Change the tier" });
    await dialog.getByText("Remaining time on", { exact: false }).waitFor();
    await dialog.getByText(/“Your plan was changed” to/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByLabel("Reason").fill("Asked for more");
    await dialog.getByRole("button", { name: "Change the tier" }).click();
    await dialog.waitFor({ state: "detached" });
    await block.getByText(/Premium, Active, paid through Stripe/).waitFor();

    await block.getByRole("button", { name: "Undo: Change the tier" }).click();
    const undo = page.getByRole("dialog", { name: "Undo: Change the tier" });
    await undo.getByText("Unused time on Premium, monthly").waitFor();
    await undo.getByText("To pay").waitFor();
    await undo.getByText(/“A change of your subscription was taken back” to/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await undo.getByLabel("Reason").fill("Wrong learner");
    await undo.getByLabel("Reason").press("Enter");
    await block.getByText(/Pro, Active, paid through Stripe/).waitFor();

    await block.getByRole("button", { name: "Cancel", exact: true }).click();
    const cancel = page.getByRole("dialog", { name: "Cancel" });
    await cancel.getByText("Nothing is charged any more").waitFor();
    await cancel.getByLabel("Reason").fill("Passed the test");
    await cancel.getByRole("button", { name: "Cancel", exact: true }).click();
    await block.getByText("(cancelled)").waitFor();
    await block.getByRole("button", { name: "Take back the cancellation" }).click();
    const back = page.getByRole("dialog", { name: "Take back the cancellation" });
    await back.getByLabel("Reason").fill("Goes on");
    await back.getByRole("button", { name: "Take back the cancellation" }).click();
    await block.getByText(/then renewed/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("pays a part of an invoice back and ends the access with the period", async () => {
    const page = await browser.open();
    await signIn(page, "support");
    const block = await openLearner(page, 1);
    const payments = page.getByRole("region", { name: "Payments and invoices" });
    await payments
      .getByRole("button", { name: /^Refund invoice/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog", { name: /^Refund invoice/ });
    await dialog.getByLabel(/^Amount in/).fill("5.00");
    await dialog.getByLabel("Let it end with the period").check();
    await dialog.getByText("$5.00 goes back to the learner.").waitFor();
    await dialog.getByText("cannot be taken again", { exact: false }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByLabel("Reason").fill("Lessons did not play");
    await dialog.getByRole("button", { name: "Refund $5.00" }).click();
    await dialog.waitFor({ state: "detached" });
    await payments.getByText("Refunded $5.00").waitFor();
    await block.getByText("Refund $5.00").waitFor();
    await block.getByText("(cancelled)").waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("gives many learners days, names who is refused and why, and takes it back for all", async () => {
    const page = await browser.open();
    await signIn(page, "support");
    await page.goto(`${inject("consoleUrl")}/admin/user_subscriptions?perPage=50`);
    const table = page.getByRole("table");
    const pick = async (status: string, n: number) => {
      const rows = table.getByRole("row").filter({ has: page.getByText(status, { exact: true }) });
      await rows.nth(n).getByRole("checkbox").check();
    };
    await table.getByText("Cancelled", { exact: true }).first().waitFor();
    const first = table.getByRole("row").nth(1);
    // The name of a learner arrives after the row.
    const name = await first.getByRole("link", { name: /\S/ }).textContent();
    await first.getByRole("checkbox", { name: `Select ${name}`, exact: true }).waitFor();
    await pick("Cancelled", 0);
    await pick("Expired", 0);
    await page.getByRole("button", { name: "Give for free" }).waitFor();
    await page.getByRole("button", { name: "Cancel", exact: true }).waitFor();
    await pick("Active", 2);
    await page.getByRole("button", { name: "Set the renewal" }).click();
    const dialog = page.getByRole("dialog", { name: "Set the renewal: 3 learners" });
    await dialog.getByText("2 will be refused", { exact: false }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByLabel("Reason").fill("Course is over");
    await dialog.getByRole("button", { name: "Set the renewal" }).click();
    await dialog.getByText("Set the renewal: 1 done").waitFor();
    await dialog.getByRole("button", { name: "Undo for all" }).click();
    const undo = page.getByRole("dialog", { name: "Undo for all learners of this action" });
    await undo.getByText("1 learner will change").waitFor();
    expect(await undo.getByRole("list", { name: "Who will change" }).textContent()).toContain("→");
    expect(await seriousViolations(page)).toEqual([]);
    await undo.getByLabel("Reason").fill("Wrong list");
    await undo.getByRole("button", { name: "Undo", exact: true }).click();
    await undo.getByText("Undo: 1 done").waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });
});
