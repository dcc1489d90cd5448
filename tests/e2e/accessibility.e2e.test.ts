import { describe, expect, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();

const pages: [path: string, heading: string | RegExp][] = [
  ["/admin", "Dashboard"],
  ["/admin/reading_questions", "Reading questions"],
  ["/admin/listening_questions/create", "New question"],
  ["/admin/practice_lessons", "Lessons"],
  ["/admin/practice_lessons/create", /lesson/i],
  ["/admin/media", "Media"],
  ["/admin/media/create", /upload|media/i],
  ["/admin/media/reconcile", "Reconcile media"],
  ["/admin/users", /people|users|learners/i],
  ["/admin/users/merge", "Merge two accounts of one person"],
  ["/admin/organizations", "Organizations"],
  ["/admin/teams", "Teams"],
  ["/admin/data_requests", "Requests for data"],
  ["/admin/account_merges", "Account merges"],
  ["/admin/audit_log", "Audit log"],
];

describe("accessibility", () => {
  test.each(["light", "dark"] as const)(
    "the pages have no serious violation in %s",
    async (scheme) => {
      const page = await browser.open();
      await page.emulateMedia({ colorScheme: scheme });
      await signIn(page, "admin");
      const found: Record<string, string[]> = {};
      for (const [path, heading] of pages) {
        await page.goto(path);
        await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        const violations = await seriousViolations(page);
        if (violations.length > 0) found[path] = violations;
      }
      expect(found).toEqual({});
    },
  );

  test("the form of every response family has no serious violation", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    const found: Record<string, string[]> = {};
    for (const bank of ["speaking", "writing", "reading", "listening"]) {
      await page.goto(`/admin/${bank}_questions?perPage=50`);
      await page.getByRole("row").nth(1).waitFor();
      const types = new Map<string, string>();
      for (const row of await page.getByRole("row").all()) {
        const link = row.getByRole("link").first();
        if ((await link.count()) === 0) continue;
        types.set(
          (await row.getByRole("cell").nth(2).textContent()) ?? "",
          (await link.getAttribute("href")) ?? "",
        );
      }
      for (const [type, href] of types) {
        await page.goto(href);
        await page.getByRole("textbox", { name: "Title" }).waitFor();
        const violations = await seriousViolations(page);
        if (violations.length > 0) found[`${bank}: ${type}`] = violations;
      }
    }
    expect(found).toEqual({});
  });
});
