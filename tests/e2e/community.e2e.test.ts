import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";
import { keyboardOf } from "./keyboard.ts";

const browser = openBrowser();

const OLD_FORMAT = "How was the essay scored in 2024?";
const HYPHENS = "Word count with hyphens";
const SENTENCE = "Is one sentence really one sentence?";

const listAt = (filter: Record<string, unknown>) =>
  `/admin/posts?filter=${encodeURIComponent(JSON.stringify(filter))}`;

const select = (page: Page, title: string) =>
  page.getByRole("checkbox", { name: `Select ${title}` }).check();

/** Gives the reason in the open dialog and carries it out. */
async function confirm(page: Page, verb: string, reason: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
  await dialog.getByRole("button", { name: verb, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

describe("a moderator of the forums", () => {
  test("opens a forum and puts it in its place by keyboard", async () => {
    const page = await browser.open();
    const keys = keyboardOf(page);
    await signIn(page, "moderator");
    await page.goto("/admin/forums");
    await page.getByRole("link", { name: "New forum" }).click();
    await page.getByRole("textbox", { name: "Title" }).fill("Study partners");
    await page.getByRole("combobox", { name: "Category" }).click();
    await page.getByRole("option", { name: "experience" }).click();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Save" }).click();

    const titles = () => page.getByRole("listitem").getByRole("link").first().textContent();
    const handle = page.getByRole("button", { name: "Drag Study partners" });
    await handle.waitFor();
    // Other stories open forums of their own.
    const forums = await page.getByRole("button", { name: /^Drag / }).count();
    await keys.to(handle);
    await keys.press("Space");
    await page.getByText(`At place ${forums}.`).waitFor({ state: "attached" });
    await keys.press("ArrowUp");
    await page.getByText(`At place ${forums - 1}.`).waitFor({ state: "attached" });
    await keys.press("Space");
    await page
      .getByText(`Study partners is number ${forums - 1} of ${forums} now.`)
      .waitFor({ state: "attached" });
    for (let place = forums - 2; place >= 1; place -= 1) {
      await keys.to(page.getByRole("button", { name: "Move Study partners up" }));
      await keys.press("Enter");
      await page
        .getByText(`Study partners is number ${place} of ${forums} now.`)
        .waitFor({ state: "attached" });
    }
    await page.reload();
    await page.getByRole("link", { name: "Study partners", exact: true }).waitFor();
    expect(await titles()).toBe("Study partners");
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: "tests/e2e/output/forums.png" });
  });

  test("moves posts, merges two and takes it back, with what stayed said", async () => {
    const page = await browser.open();
    await signIn(page, "moderator");
    await page.goto(listAt({ q: "essay" }));
    await page.getByRole("link", { name: OLD_FORMAT }).waitFor();
    await page.locator("mark", { hasText: /essay/i }).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: "tests/e2e/output/posts-search.png" });
    await select(page, OLD_FORMAT);
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await page.getByRole("combobox", { name: "To the forum" }).click();
    await page.getByRole("option", { name: "Writing" }).click();
    expect(await seriousViolations(page)).toEqual([]);
    await confirm(page, "Move", "It is about writing");
    await page.getByText("1 post moved.").waitFor();
    await page.getByRole("row", { name: OLD_FORMAT }).getByText("Writing").waitFor();

    await page.goto(listAt({ q: "hyphens" }));
    await select(page, HYPHENS);
    await page.getByRole("button", { name: "Merge", exact: true }).click();
    await page.getByRole("combobox", { name: "Into the post" }).fill("one sentence");
    await page.getByRole("option", { name: SENTENCE }).click();
    await page.screenshot({ path: "tests/e2e/output/merge-dialog.png" });
    await confirm(page, "Merge", "The same question about form");
    await page.getByText("1 post merged.").waitFor();
    await page.getByRole("row", { name: HYPHENS }).getByText("Merged").waitFor();
    await page.getByRole("link", { name: HYPHENS }).click();
    await page.getByText("Merged into").getByRole("link", { name: SENTENCE }).click();
    await page.getByText("One word.").waitFor();

    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(/Undone: 2 changes taken back/).waitFor();
    await page.getByText("One word.").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Dismiss" }).click();
    await page.goto(listAt({ q: "hyphens" }));
    await page.getByRole("link", { name: HYPHENS }).click();
    await page.getByText("One word.").waitFor();

    await page.getByRole("link", { name: "Batches" }).click();
    const moved = page.getByRole("row", { name: /It is about writing Posts 1 In force/ });
    await moved.waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await moved.getByRole("link").click();
    await page.getByRole("link", { name: OLD_FORMAT }).waitFor();
    await page.getByRole("button", { name: "Undo the batch" }).click();
    await page.getByText("1 record will get back the values from before the batch.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Undo" }).click();
    await page.getByText("1 record put back.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await page.screenshot({ path: "tests/e2e/output/batch-of-posts.png" });
    await page.getByRole("link", { name: OLD_FORMAT }).click();
    await page.getByRole("heading", { name: OLD_FORMAT, level: 2 }).waitFor();
  });

  test("hides a comment in its thread and restores it, and its history says who and why", async () => {
    const page = await browser.open();
    await signIn(page, "moderator");
    await page.goto("/admin/comments");
    await page.getByRole("textbox", { name: "Search texts" }).fill("every thread");
    await page.locator("mark", { hasText: "thread" }).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("link", { name: /Ignore him/ }).click();
    const marked = page.locator("[aria-current=true]", { hasText: "Ignore him" });
    await marked.locator("mark", { hasText: "thread" }).waitFor();
    await page.screenshot({ path: "tests/e2e/output/thread.png", fullPage: true });
    expect(await seriousViolations(page)).toEqual([]);

    await marked.getByRole("button", { name: /^Hide/ }).click();
    await confirm(page, "Hide", "It is about a person");
    await marked.getByText("Hidden: readers do not see this").waitFor();
    await marked.getByRole("button", { name: /^Restore/ }).click();
    await confirm(page, "Restore", "A first warning will do");
    await marked.getByText("Hidden: readers do not see this").waitFor({ state: "detached" });
    await marked.getByRole("button", { name: "History" }).click();
    const history = page.getByRole("dialog", { name: "History" });
    await history.getByText("“It is about a person”").waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await history.getByRole("link", { name: "part of a batch" }).first().click();
    await page.getByRole("heading", { name: "A first warning will do" }).waitFor();
  });

  test("finds what was misspelt, in the list and by Ctrl-K", async () => {
    const page = await browser.open();
    await signIn(page, "moderator");
    await page.goto(listAt({ q: "micorphone" }));
    await page.getByText(/Nothing has “micorphone”/).waitFor();
    await page.getByRole("link", { name: "The microphone stops too early" }).waitFor();
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog");
    await palette.getByRole("combobox").fill("passprot expired");
    await page.getByRole("option", { name: /They let me in with an expired passport/ }).waitFor();
  });
});

test("support reads the thread and its history, and changes nothing", async () => {
  const page = await browser.open();
  await signIn(page, "support");
  await page.goto(listAt({ q: "hyphens" }));
  await page.getByRole("link", { name: HYPHENS }).click();
  await page.getByRole("button", { name: "History" }).first().waitFor();
  await expect.poll(() => page.getByRole("button", { name: /^(Hide|Lock|Merge)/ }).count()).toBe(0);
  await page.goto("/admin/forums");
  await page.getByRole("link", { name: "Announcements", exact: true }).waitFor();
  await expect.poll(() => page.getByRole("button", { name: /^Drag/ }).count()).toBe(0);
});
