import { describe, expect, inject, test } from "vitest";
import { openBrowser, seriousViolations, signIn, submitSignIn } from "./browser.ts";

const browser = openBrowser();

/** The link in the latest mail to this address, or nothing while none has arrived. */
async function linkMailedTo(address: string): Promise<string> {
  const answer = await fetch(inject("mailboxUrl"));
  const mails: { to: string; text: string }[] = await answer.json();
  const { text = "" } = mails.findLast(({ to }) => to === address) ?? {};
  return /https?:\/\/\S+/.exec(text)?.[0] ?? "";
}

describe("signing in", () => {
  test("a wrong password is said in words, and nothing typed is lost", async () => {
    const page = await browser.open();
    await page.goto("/admin");
    await submitSignIn(page, "editor@pte.local", "wrong-password");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("textbox", { name: "E-mail" }).inputValue()).toBe(
      "editor@pte.local",
    );
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("a person without a staff role is told so and sees nothing else", async () => {
    const page = await browser.open();
    await page.goto("/admin");
    await submitSignIn(page, "learner@pte.local");
    await page
      .getByText(/no staff role/i)
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole("link", { name: "Questions" }).count()).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  });

  test("somebody who types and clicks while the page loads still gets the console", async () => {
    const page = await browser.open();
    for (let visit = 0; visit < 5; visit += 1) {
      await page.goto("/admin", { waitUntil: "commit" });
      const form = page.getByRole("textbox", { name: "E-mail" });
      while (!(await form.isVisible())) {
        await page.mouse.click(300 + visit, 300);
        await page.keyboard.press("Tab");
      }
    }
  });

  test("the sign-in page comes without the console, and leads to the page that was asked for", async () => {
    const page = await browser.open();
    const scripts: string[] = [];
    page.on("request", (request) => scripts.push(request.url()));
    await page.goto("/admin/media?perPage=10");
    await page.getByRole("textbox", { name: "E-mail" }).waitFor();
    expect(scripts.filter((url) => url.includes("Console.client"))).toEqual([]);
    await submitSignIn(page, "editor@pte.local");
    await page.getByRole("heading", { name: "Media" }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe("/admin/media");
    expect(new URL(page.url()).search).toContain("perPage=10");
  });

  test("a sign-in page that is loaded anew after a sign-out still leads back", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto("/admin/tags");
    await page.getByRole("heading", { name: "Tags" }).first().waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.reload();
    await submitSignIn(page, "editor@pte.local");
    await page.getByRole("heading", { name: "Tags" }).first().waitFor();
  });

  test("signing out ends the session for good", async () => {
    const page = await browser.open();
    await signIn(page, "moderator");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goto("/admin/posts");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  });

  test("a forgotten password is set anew through the mail", async () => {
    const page = await browser.open();
    await page.goto("/admin");
    await page.getByRole("link", { name: /forgotten/i }).click();
    await page.getByRole("heading", { name: "Forgotten password" }).waitFor();
    await page.getByRole("textbox", { name: "E-mail" }).fill("analyst@pte.local");
    await page.getByRole("button", { name: /send|reset/i }).click();
    await page.getByText(/the message is on its way/).waitFor();
    await expect.poll(() => linkMailedTo("analyst@pte.local")).toMatch(/^http/);
    await page.goto(await linkMailedTo("analyst@pte.local"));
    await page.getByLabel("New password").fill("another-password");
    await page.getByLabel("The same again").fill("another-password");
    await page.getByRole("button", { name: /set|save/i }).click();
    await page.getByRole("heading", { name: "Dashboard" }).waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await submitSignIn(page, "analyst@pte.local", "another-password");
    await page.getByRole("heading", { name: "Dashboard" }).waitFor();
  });

  test.each([
    ["editor", ["Questions", "Lessons", "Media"], ["Audit log", "Subscriptions"]],
    ["support", ["Subscriptions", "Audit log"], ["Sync jobs"]],
    ["moderator", ["Posts"], ["Questions", "Subscriptions", "Audit log"]],
  ])("the menu of a %s follows the permissions", async (account, shown, hidden) => {
    const page = await browser.open();
    await signIn(page, account);
    const menu = page.getByRole("navigation").first();
    for (const more of await menu.getByRole("button", { name: /^More/ }).all()) await more.click();
    for (const name of shown) {
      await menu.getByRole("link", { name, exact: true }).first().waitFor();
    }
    for (const name of hidden) {
      await expect.poll(() => menu.getByRole("link", { name, exact: true }).count()).toBe(0);
    }
  });
});
