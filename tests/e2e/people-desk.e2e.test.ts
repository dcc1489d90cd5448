import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { samplePassword } from "../../supabase/local/accounts.ts";
import { buildPerson } from "../support/people.ts";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
let pool: pg.Pool;
beforeAll(() => {
  pool = new pg.Pool({ connectionString: inject("databaseUrl"), max: 2 });
});
afterAll(() => pool.end());

const make = (name: string, email: string) =>
  buildPerson({ pool, url: inject("databaseUrl") }, { name, email });
const shot = (page: Page, name: string) =>
  page.screenshot({ path: `tests/e2e/output/desk-${name}.png`, fullPage: true });
const giveReason = (page: Page, reason: string) =>
  page.getByRole("dialog").getByRole("textbox", { name: "Reason" }).fill(reason);
const press = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

/** Whether Auth lets the person in. */
async function signsIn(email: string): Promise<boolean> {
  const { ok } = await fetch(`${inject("apiUrl")}/auth/v1/token?grant_type=password`, {
    method: "POST",
    headers: { apikey: inject("publishableKey"), "Content-Type": "application/json" },
    body: JSON.stringify({ email, password: samplePassword }),
  });
  return ok;
}

describe("the desk for people", () => {
  test("a person found by a mistyped name gets a closed lesson opened, and closed again", async () => {
    await make("Wilhelmina Achterberg", "w.achterberg@mail.example");
    const page = await browser.open();
    await signIn(page, "support");
    await page.goto("/admin/users");
    await page
      .getByRole("textbox", { name: "Name, e-mail, id or Stripe id" })
      .fill("wilhelmna achterburg");
    // She is the newest and stands in the list already: a click before the search would be taken back by it.
    await page.waitForURL(/filter=.*achterburg/);
    await page.getByRole("link", { name: "Wilhelmina Achterberg" }).click();
    const why = page.getByRole("region", { name: "Why can they (not) open a lesson?" });
    await why.getByRole("combobox", { name: "Lesson" }).fill("Describe image: processes");
    await page.getByRole("option", { name: "Describe image: processes and maps" }).click();
    await why.getByText("The lesson stays closed.").waitFor();

    await why.getByRole("button", { name: "Open for this person…" }).click();
    await page.getByRole("dialog", { name: "Open for this person" }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await shot(page, "open-dialog");
    await giveReason(page, "Lost a day to our error");
    await press(page, "Open");
    await why.getByText("Staff opened it for them, whatever their tier.").waitFor();
    await shot(page, "learner");
    await why.getByRole("button", { name: "Take back" }).click();
    await giveReason(page, "The day is over");
    await press(page, "Take back");
    await why.getByText("The lesson stays closed.").waitFor();
    const timeline = page.getByRole("region", { name: "Audit timeline" });
    await timeline.getByText("access given by staff").first().waitFor();
    await timeline.getByText(/The day is over/).waitFor();
  });

  test("two accounts of one person are merged, and parted again", async () => {
    const kept = await make("Ottilie Brandt", "ottilie@work.example");
    const other = await make("Ottilie Brandt-Weiss", "ottilie@home.example");
    await pool.query(
      "insert into public.user_scheduled_exam_dates (user_id, exam_date) values ($1, current_date + 30)",
      [other],
    );
    await pool.query(
      "update auth.users set encrypted_password = extensions.crypt($2, extensions.gen_salt('bf', 8)) where id = $1",
      [other, samplePassword],
    );
    expect(await signsIn("ottilie@home.example")).toBe(true);
    const page = await browser.open();
    await signIn(page, "support");
    await page.goto(`/admin/users/${kept}/show`);
    await page.getByRole("link", { name: "Merge with another account…" }).click();
    await page.getByRole("combobox", { name: "Account to close" }).fill("ottilie@home");
    await page.getByRole("option", { name: /Brandt-Weiss/ }).click();
    const moves = page.getByRole("table", { name: "What moves" });
    await moves.getByRole("row", { name: /Exam dates 1 0/ }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await shot(page, "merge");
    await page.getByRole("button", { name: "Merge…" }).click();
    await giveReason(page, "Wrote from both addresses");
    await press(page, "Merge");

    await page.getByRole("heading", { name: "Learner: Ottilie Brandt", exact: true }).waitFor();
    const merged = page.getByRole("region", { name: "Merged accounts" });
    await merged.getByText(/Wrote from both addresses/).waitFor();
    await page
      .getByRole("region", { name: "Profile and exams" })
      .getByText(/PTE Academic/)
      .waitFor();
    await shot(page, "merged");
    await merged.getByRole("link", { name: "Ottilie Brandt-Weiss" }).click();
    await page.getByText("Account closed").waitFor();
    expect(await signsIn("ottilie@home.example")).toBe(false);
    await merged.getByRole("button", { name: "Undo the merge" }).click();
    await giveReason(page, "Two people after all");
    await press(page, "Undo");
    await merged.getByText(/Two people after all/).waitFor();
    await merged.getByRole("link", { name: "1 row moved" }).click();
    await page.getByRole("cell", { name: "went back" }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await shot(page, "merge-record");
    await page.goBack();
    await page.getByText("Account closed").waitFor({ state: "detached" });
    expect(await signsIn("ottilie@home.example")).toBe(true);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("an organization gets members, teams and a key; what was added is taken back", async () => {
    for (const name of ["Ada Quill", "Ben Quill"])
      await make(name, `${randomUUID()}@quill.example`);
    const page = await browser.open();
    await signIn(page, "support");
    await page.goto("/admin/organizations");
    await page.getByRole("link", { name: "New organization" }).click();
    await page.getByRole("heading", { name: "New organization" }).waitFor();
    await page.getByRole("textbox", { name: "Name" }).fill("Quill Academy");
    await page.getByRole("textbox", { name: "Slug" }).fill("Not a slug");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Small letters and digits, joined by hyphens: green-hill.").waitFor();
    await page.getByRole("textbox", { name: "Slug" }).fill("quill-academy");
    await page.getByRole("button", { name: "Save" }).click();

    const members = page.getByRole("region", { name: "Members" });
    await members.getByText("Nobody belongs here yet.").waitFor();
    const add = async (reason: string, ...names: string[]) => {
      await members.getByRole("button", { name: "Add members" }).click();
      for (const name of names) {
        await page.getByRole("combobox", { name: "People" }).fill(name);
        await page.getByRole("option", { name: new RegExp(name) }).click();
      }
      await giveReason(page, reason);
      await press(page, names.length > 1 ? `Add ${names.length} people` : "Add");
    };
    await add("As agreed with the school", "Ada Quill", "Ben Quill");
    await members.getByText("2 people added.").waitFor();
    await members.getByRole("link", { name: "Ada Quill" }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await shot(page, "organization");
    const list = await page.context().newPage();
    await list.goto("/admin/organizations");
    await list.getByRole("row", { name: /Quill Academy.* 2 of 10/ }).waitFor();
    await list.close();
    await members.getByRole("button", { name: "Undo" }).click();
    await members.getByText("Nobody belongs here yet.").waitFor();
    await members.getByText("The change is undone for 2 of 2 entries.").waitFor();

    await page.getByRole("button", { name: "Issue a key" }).click();
    await press(page, "Issue");
    await page.getByText(/the only time that the key is shown/).waitFor();
    await page.getByText(/^pte_[0-9a-f]{64}$/).waitFor();

    await page.getByRole("link", { name: "New team" }).click();
    await page.getByRole("heading", { name: "New team" }).waitFor();
    await page.getByRole("textbox", { name: "Name" }).fill("Evening group");
    await page.getByRole("button", { name: "Save" }).click();
    await members.getByText("Nobody belongs here yet.").waitFor();
    await add("Joins the evening group", "Ada Quill");
    await members.getByText("1 person added. 1 person joined the organization.").waitFor();
    await members.getByRole("button", { name: "Change the role of Ada Quill" }).click();
    await page.getByRole("combobox", { name: "Role in the team" }).click();
    await page.getByRole("option", { name: "viewer" }).click();
    await giveReason(page, "Only looks on");
    await press(page, "Save the role");
    await members.getByRole("cell", { name: /Viewer/ }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await members.getByRole("checkbox", { name: "Choose Ada Quill" }).check();
    await members.getByRole("button", { name: "Remove 1 member" }).click();
    await giveReason(page, "Left the group");
    await press(page, "Remove");
    await members.getByText("1 person removed.").waitFor();
    await page.getByRole("button", { name: "Archive" }).click();
    await page.getByRole("button", { name: "Restore" }).waitFor();
  });

  test("a person's data is copied and downloaded, then erased for good by two people", async () => {
    const email = "zeno.vandal@mail.example";
    const zeno = await make("Zeno Vandal", email);
    await pool.query(
      "insert into public.user_profiles (user_id, phone_number) values ($1, '+32 470')",
      [zeno],
    );
    const page = await browser.open();
    await signIn(page, "support");
    await page.goto(`/admin/users/${zeno}/show`);
    const data = page.getByRole("region", { name: "Their data" });
    await data.getByRole("button", { name: "Make a copy…" }).click();
    await giveReason(page, "Asked by mail for a copy");
    await press(page, "Make the copy");
    const saved = page.waitForEvent("download");
    await data.getByRole("button", { name: "Download the copy" }).click();
    const zip = unzipSync(await readFile(await (await saved).path()));
    const manifest = JSON.parse(strFromU8(zip["manifest.json"] ?? new Uint8Array()));
    expect(manifest).toMatchObject({ format: "pte-console-data-export", accounts: [zeno] });
    expect(strFromU8(zip["tables/user_profiles.json"] ?? new Uint8Array())).toContain("+32 470");
    expect(await seriousViolations(page)).toEqual([]);
    await shot(page, "copy");

    await data.getByRole("button", { name: "Erase…" }).click();
    const dialog = page.getByRole("dialog", { name: "Erase this person" });
    await dialog.getByText(/Learner profiles \(1\)/).waitFor();
    await dialog
      .getByRole("textbox", { name: "E-mail of the person" })
      .fill("someone@else.example");
    await giveReason(page, "Wrote that they leave");
    await press(page, "Ask for the erasure");
    await dialog.getByText("The e-mail typed is not the one of this person.").waitFor();
    await dialog.getByRole("textbox", { name: "E-mail of the person" }).fill(email);
    expect(await seriousViolations(page)).toEqual([]);
    await shot(page, "erase-dialog");
    await press(page, "Ask for the erasure");
    await data.getByText("Waits for approval").waitFor();

    const admin = await browser.open();
    await signIn(admin, "admin");
    await admin
      .getByRole("region", { name: "Requests for data" })
      .getByRole("link", { name: "Zeno Vandal" })
      .waitFor();
    await admin.goto("/admin/data_requests");
    await admin.getByRole("row", { name: /Zeno Vandal.*Waits for approval/ }).waitFor();
    expect(await seriousViolations(admin)).toEqual([]);
    await shot(admin, "requests");
    await admin
      .getByRole("row", { name: /Zeno Vandal.*Waits for approval/ })
      .getByRole("link", { name: "Erasure" })
      .click();
    await admin.getByText(/The account itself, last/).waitFor();
    await shot(admin, "approve");
    await admin.getByRole("button", { name: "Approve the erasure…" }).click();
    await press(admin, "Erase for good");
    await admin.getByText("Erased account").waitFor();
    await admin.getByText(/Learner profiles: 1 deleted/).waitFor();
    await shot(admin, "erased");
    const { rowCount } = await pool.query("select from auth.users where id = $1", [zeno]);
    expect(rowCount).toBe(0);
    const { rowCount: files } = await pool.query("select from storage.objects where name like $1", [
      `${zeno}/%`,
    ]);
    expect(files).toBe(0);
  });
});
