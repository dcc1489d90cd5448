import { describe, expect, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();

describe("the dashboard", () => {
  test("shows support what waits, and leads there", async () => {
    const page = await browser.open();
    await signIn(page, "support");
    const toReview = page.getByRole("region", { name: "Subscriptions to review" });
    await toReview.getByText('Unknown plan "gold".').waitFor();
    await page
      .getByRole("region", { name: "Stripe events that failed" })
      .getByRole("link", { name: /^No learner has the customer/ })
      .waitFor();
    const ending = page.getByRole("region", { name: "Access that ends within a week" });
    await ending.getByRole("link").or(ending.getByText("Nobody's access ends")).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await toReview.getByRole("link", { name: "Tomás Herrera" }).click();
    await page.getByRole("heading", { name: "Subscription", exact: true }).waitFor();
    await page.getByText('Unknown plan "gold".').waitFor();
    await page.getByRole("button", { name: "Settle" }).click();
    const dialog = page.getByRole("dialog", { name: "Settle the review" });
    await dialog.getByLabel("Reason").fill("Gold was renamed to premium");
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Settle" }).click();
    await page.getByRole("region", { name: "Ledger" }).getByText("Gold was renamed").waitFor();
    await expect.poll(() => page.getByText('Unknown plan "gold".').count()).toBe(0);
  });

  test("shows an editor nothing of money", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    await page.getByRole("region", { name: "Questions not published" }).waitFor();
    await expect
      .poll(() => page.getByRole("region", { name: "Subscriptions to review" }).count())
      .toBe(0);
  });
});
