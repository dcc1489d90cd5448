import { describe, expect, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();

describe("Ctrl-K", () => {
  test("finds a question by its text and opens it, by keyboard alone", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("rivers bend");
    const question = page.getByRole("option", { name: /^Why rivers bend.*question$/ }).first();
    await question.waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    for (let step = 0; step < 10; step++) {
      if ((await question.getAttribute("aria-selected")) === "true") break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(/_questions\/[0-9a-f-]{36}/);
    await page.getByRole("heading", { name: "Why rivers bend", level: 1 }).waitFor();
  });
});
