import { describe, expect, inject, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();

describe("the page of a learner", () => {
  test("is found by a misspelt name, explains a closed lesson and offers what opens it", async () => {
    const page = await browser.open();
    await signIn(page, "support");
    await page.goto(`${inject("consoleUrl")}/admin/users`);
    await page.getByRole("textbox", { name: "Name, e-mail, id or Stripe id" }).fill("harpret kuar");
    await page.getByText("Similar name").first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("link", { name: "Harpreet Kaur" }).click();

    await page.getByRole("heading", { name: "Learner: Harpreet Kaur" }).waitFor();
    const why = page.getByRole("region", { name: "Why can they (not) open a lesson?" });
    await why.getByRole("combobox", { name: "Lesson" }).fill("Describe image: processes");
    await page.getByRole("option", { name: "Describe image: processes and maps" }).click();
    await why.getByText("The lesson stays closed.").waitFor();
    await why.getByText("They have no subscription in force.").waitFor();
    await page.getByRole("img").first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await why.getByRole("button", { name: "Give for free" }).click();
    const dialog = page.getByRole("dialog", { name: "Give for free" });
    await dialog.getByLabel("Until").fill("2999-01-01T10:00");
    await dialog.getByLabel("Reason").fill("Lost a week to our error");
    await dialog.getByRole("button", { name: "Give for free" }).click();
    await dialog.waitFor({ state: "detached" });
    await why.getByText("The lesson opens.").waitFor();
  });

  test("keeps notes of staff, put aside and brought back", async () => {
    const page = await browser.open();
    await signIn(page, "support");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("wei.zhang@");
    await page.getByRole("option", { name: /Wei Zhang/ }).click();
    await page.getByRole("heading", { name: "Learner: Wei Zhang" }).waitFor();
    const notes = page.getByRole("region", { name: "Staff notes" });
    await notes.getByLabel("New note").fill("Calls back on Monday");
    await notes.getByRole("button", { name: "Add" }).click();
    await notes.getByRole("button", { name: "Put aside" }).click();
    await notes.getByText("No notes yet.").waitFor();
    await notes.getByText("Put aside (1)").click();
    await notes.getByRole("button", { name: "Bring back" }).click();
    await notes.getByRole("button", { name: "Put aside" }).waitFor();
    await notes.getByText("Calls back on Monday").waitFor();
  });

  test("sends a password reset on request", async () => {
    const page = await browser.open();
    await signIn(page, "support");
    await page.goto(
      `${inject("consoleUrl")}/admin/users?filter=${encodeURIComponent('{"q":"wei.zhang@learners.example"}')}`,
    );
    await page.getByRole("link", { name: "Wei Zhang" }).click();
    await page.getByRole("button", { name: "Send a password reset" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
    await page.getByText("The mail is on its way to wei.zhang@learners.example.").waitFor();
  });
});
