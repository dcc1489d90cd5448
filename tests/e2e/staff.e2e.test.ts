import { describe, expect, inject, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
const ADDRESS = "ines.duarte@school.example";

/** The link in the latest mail to this address, or nothing while none has arrived. */
async function linkMailedTo(address: string): Promise<string> {
  const answer = await fetch(inject("mailboxUrl"));
  const mails: { to: string; text: string }[] = await answer.json();
  const { text = "" } = mails.findLast(({ to }) => to === address) ?? {};
  return /https?:\/\/\S+/.exec(text)?.[0] ?? "";
}

describe("staff", () => {
  test("somebody is invited, accepts, gets another role, and loses access", async () => {
    const page = await browser.open();
    await signIn(page, "admin");
    await page.goto("/admin/staff_members");
    await page.getByRole("table", { name: "Staff" }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await page.getByRole("button", { name: "Invite staff" }).click();
    const invite = page.getByRole("dialog", { name: "Invite staff" });
    await invite.getByRole("textbox", { name: "Name" }).fill("Ines Duarte");
    await invite.getByRole("textbox", { name: "E-mail" }).fill(ADDRESS);
    await invite.getByRole("checkbox", { name: "moderator" }).check();
    expect(await invite.getByRole("button", { name: "Send the invitation" }).isDisabled()).toBe(
      true,
    );
    await invite.getByRole("textbox", { name: "Reason" }).fill("Joins the community team");
    await invite.getByText("content: read; ", { exact: false }).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: "tests/e2e/output/staff-invite.png" });
    await invite.getByRole("button", { name: "Send the invitation" }).click();
    const row = page.getByRole("row", { name: /Ines Duarte/ });
    await row.getByText("Invited", { exact: true }).waitFor();
    await page.screenshot({ path: "tests/e2e/output/staff-list.png" });

    const invited = await browser.open();
    await expect.poll(() => linkMailedTo(ADDRESS)).toMatch(/^http/);
    await invited.goto(await linkMailedTo(ADDRESS));
    await invited.getByLabel("New password").fill("a-password-of-mine");
    await invited.getByLabel("The same again").fill("a-password-of-mine");
    await invited.getByRole("button", { name: "Save and open the console" }).click();
    await invited.getByRole("link", { name: "Posts", exact: true }).waitFor();

    await page.reload();
    await row.getByText("Active", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Change roles of Ines Duarte" }).click();
    const roles = page.getByRole("dialog", { name: "Roles of Ines Duarte" });
    await roles.getByRole("checkbox", { name: "moderator" }).uncheck();
    await roles.getByRole("checkbox", { name: "editor" }).check();
    await roles.getByRole("textbox", { name: "Reason" }).fill("Writes questions now");
    await roles.getByRole("button", { name: "Save the roles" }).click();
    await row.getByText("editor", { exact: true }).waitFor();

    await page.getByRole("button", { name: "Revoke access of Ines Duarte" }).click();
    await roles.getByText(/loses access to the console at once/).waitFor();
    await roles.getByRole("textbox", { name: "Reason" }).fill("Left the company");
    await page.screenshot({ path: "tests/e2e/output/staff-revoke.png" });
    await roles.getByRole("button", { name: "Revoke access" }).click();
    await page.getByText("Ines Duarte is not staff any more.").waitFor();
    await row.waitFor({ state: "detached" });
    await invited.goto("/admin");
    await invited
      .getByText(/no staff role/i)
      .first()
      .waitFor();
  });

  test("the last admin stays, and is told why", async () => {
    const page = await browser.open();
    await signIn(page, "admin");
    await page.goto("/admin/staff_members?role=admin");
    await page.getByRole("button", { name: "Revoke access of Ada Okafor" }).click();
    const roles = page.getByRole("dialog", { name: "Roles of Ada Okafor" });
    await roles.getByText(/your own role/).waitFor();
    await roles.getByRole("textbox", { name: "Reason" }).fill("Trying");
    await roles.getByRole("button", { name: "Revoke access" }).click();
    await roles.getByText(/the last admin who can sign in/).waitFor();
    await roles.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("row", { name: /Ada Okafor/ }).waitFor();
  });
});
