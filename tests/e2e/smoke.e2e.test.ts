import { expect, inject, test } from "vitest";
import { launchChromium } from "../support/browser.ts";

test("x", async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  const logs: string[] = [];
  page.on("console", (m) => logs.push(m.text()));
  await page.goto(`${inject("consoleUrl")}/admin`);
  await page.waitForTimeout(4000);
  await page.screenshot({ path: "/tmp/shot1.png" });
  console.log(logs.join("\n"), await page.locator("body").innerText());
  await page.getByRole("textbox", { name: /e-?mail/i }).fill("editor@pte.local");
  await page
    .getByLabel(/password/i)
    .first()
    .fill("pte-console-dev");
  await page.getByRole("button", { name: /sign in/i }).click();
  await page.waitForTimeout(4000);
  await page.screenshot({ path: "/tmp/shot2.png" });
  console.log(await page.locator("body").innerText());
  await browser.close();
  expect(1).toBe(1);
});
