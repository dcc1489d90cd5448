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
  ["/admin/tags", "Tags"],
  ["/admin/format_profiles", "Format of the test"],
  ["/admin/user_subscriptions", "Subscriptions"],
  ["/admin/subscription_plans", "Plans"],
  ["/admin/stripe_events", "Stripe events"],
  ["/admin/forums", "Forums"],
  ["/admin/posts", "Posts"],
  ["/admin/moderation_cases/health", "Community health"],
  ["/admin/moderation_rules", "Moderation rules"],
  ["/admin/canned_replies", "Canned replies"],
  ["/admin/moderation_decisions", "Decisions"],
  ["/admin/penalties", "Penalties"],
  ["/admin/staff_members", "Staff"],
];

/** As many pages as one test looks at within its time on a busy machine. */
const AT_A_TIME = 7;
const portions = Array.from({ length: Math.ceil(pages.length / AT_A_TIME) }, (_, portion) =>
  pages.slice(portion * AT_A_TIME, (portion + 1) * AT_A_TIME),
);
const looks = (["light", "dark"] as const).flatMap((scheme) =>
  portions.map((portion) => ({ scheme, portion, first: portion[0]?.[0] })),
);

describe("accessibility", () => {
  test.each(looks)(
    "the pages from $first on have no serious violation in $scheme",
    async ({ scheme, portion }) => {
      const page = await browser.open();
      await page.emulateMedia({ colorScheme: scheme });
      await signIn(page, "admin");
      const found: Record<string, string[]> = {};
      for (const [path, heading] of portion) {
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
