import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { describe, expect, inject, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();

describe("the subscription desk", () => {
  test("states the consequence, extends a trial for a reason, and takes it back", async () => {
    const page = await browser.open();
    await signIn(page, "support");
    const filter = encodeURIComponent(JSON.stringify({ status: "trial" }));
    await page.goto(`${inject("consoleUrl")}/admin/user_subscriptions?filter=${filter}`);
    await page.getByRole("link").filter({ hasText: /\w/ }).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("menuitem", { name: "CSV, all fields" }).click();
    const { data } = Papa.parse(await readFile(await (await saved).path(), "utf8"), {
      header: true,
    });
    expect(data.length).toBeGreaterThan(0);
    for (const row of data) expect(row).toMatchObject({ status: "trial" });
    await page.getByRole("table").getByRole("link").first().click();
    await page.getByRole("button", { name: "Extend the trial" }).click();

    const dialog = page.getByRole("dialog", { name: "Extend the trial" });
    await dialog.getByLabel("Days").fill("10");
    await dialog
      .getByText(/^Free trial until/)
      .first()
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    const act = dialog.getByRole("button", { name: "Extend the trial" });
    expect(await act.isDisabled()).toBe(true);
    await dialog.getByLabel("Reason").fill("Waited for our answer");
    await act.click();
    await dialog.waitFor({ state: "detached" });

    const done = page.getByRole("region", { name: "What staff did" });
    await done.getByText("Waited for our answer").waitFor();
    await done.getByRole("button", { name: "Undo: Extend the trial" }).click();
    const undo = page.getByRole("dialog", { name: "Undo: Extend the trial" });
    await undo.getByLabel("Reason").fill("Wrong learner");
    await undo.getByRole("button", { name: "Undo", exact: true }).click();
    await done.getByText("Extend the trial (undone)").waitFor();
    await page.getByRole("region", { name: "Ledger" }).getByText("Wrong learner").waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });
});
