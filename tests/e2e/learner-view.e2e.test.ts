import pg from "pg";
import { describe, expect, inject, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();

async function subscriptionOf(email: string): Promise<string> {
  const client = new pg.Client({ connectionString: inject("databaseUrl") });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      "select s.id from public.user_subscriptions s join public.users u on u.id = s.user_id where u.email = $1",
      [email],
    );
    return rows[0]?.id ?? "";
  } finally {
    await client.end();
  }
}

describe("viewing as a learner", () => {
  test("needs a reason, shows their lessons under a banner, and stops", async () => {
    const page = await browser.open();
    await signIn(page, "support");
    const id = await subscriptionOf("learner@pte.local");
    await page.goto(`/admin/user_subscriptions/${id}/show`);
    await page.getByRole("button", { name: "View as this learner" }).click();
    const dialog = page.getByRole("dialog", { name: "View as this learner" });
    expect(await dialog.getByRole("button", { name: "Start viewing" }).isDisabled()).toBe(true);
    await dialog.getByRole("textbox", { name: "Reason" }).fill("A lesson stays locked");
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press("Enter");

    const banner = page.getByRole("region", { name: "Viewing as a learner" });
    await banner.getByText("Lena Fischer").waitFor();
    await banner.getByText(/1[45]:\d\d/).waitFor();
    await page
      .getByRole("button", { name: /^Open / })
      .first()
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: "tests/e2e/output/learner-view.png" });
    await page
      .getByRole("button", { name: /^Open / })
      .first()
      .click();
    const lesson = page.getByRole("dialog");
    await lesson.getByRole("listitem").first().waitFor();
    await lesson.getByRole("button", { name: "Close" }).click();

    await banner.getByRole("button", { name: "Stop viewing" }).click();
    await page.getByText(/viewed the product as/).waitFor();
    await expect.poll(() => page.getByRole("button", { name: /^Open / }).count()).toBe(0);
  });
});
