import pg from "pg";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { asRoleCommitted, person } from "../support/as-role.ts";
import { XSS_PAYLOADS } from "../support/xss-payloads.ts";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
let database: pg.Pool;
beforeAll(() => {
  database = new pg.Pool({ connectionString: inject("databaseUrl"), max: 2 });
});
afterAll(() => database.end());

/** Posts by a learner with an open case each, the gravest of all, in a forum that only this test knows. */
async function openCases(forum: string, texts: readonly string[]): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    "insert into public.forums (title) values ($1) returning id",
    [forum],
  );
  const id = rows[0]?.id ?? "";
  await database.query(
    `with written as (
       insert into public.posts (forum_id, author_id, title, content)
       select $1, (select id from public.users where email = 'samir.haddad@learners.example'), left('Case ' || n || ' ' || text, 200), text
       from unnest($2::text[]) with ordinality given (text, n)
       returning id
     )
     select private.open_case(id, null, 5, 'spam', null, 1) from written`,
    [id, texts],
  );
  return id;
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, n) => `Text ${n + 1} of a run.`);
const queueOf = (forum: string) => `/admin/moderation_cases?forum=${forum}`;
const stateOf = async (forum: string) =>
  (
    await database.query<{ status: string; n: number }>(
      "select status, count(*)::int as n from public.posts where forum_id = $1 group by 1 order by 1",
      [forum],
    )
  ).rows;

async function ready(page: Page): Promise<void> {
  await page.getByRole("list", { name: "Queue" }).waitFor();
  await page.getByRole("group", { name: "Decide" }).waitFor();
}

/** A learner writes a post: rules watch what people write themselves. */
async function writePost(forum: string, title: string, content: string): Promise<void> {
  const { rows } = await database.query<{ id: string }>(
    "select id from public.users where email = 'samir.haddad@learners.example'",
  );
  const id = rows[0]?.id ?? "";
  await asRoleCommitted({ pool: database, url: inject("databaseUrl") }, person(id), (client) =>
    client.query(
      "insert into public.posts (forum_id, author_id, title, content) values ($1, $2, $3, $4)",
      [forum, id, title, content],
    ),
  );
}

/** How much of it can be seen, whatever box it is scrolled in: 0 to 1. */
const shareInSight = (place: Locator): Promise<number> =>
  place.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const observer = new IntersectionObserver(([seen]) => {
          observer.disconnect();
          resolve(seen?.intersectionRatio ?? 0);
        });
        observer.observe(element);
      }),
  );

describe("the moderation queue", () => {
  test("is worked through by keyboard alone, twenty cases, with an undo on the way", async () => {
    const forum = await openCases("A run of twenty", numbered(20));
    const page = await browser.open();
    await signIn(page, "moderator");
    await page.goto(queueOf(forum));
    await ready(page);
    await page.getByText("20 cases wait").waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: "tests/e2e/output/moderation-queue.png" });

    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await keys.getByText("Take back the last decision").waitFor();
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "detached" });

    const current = page.getByRole("list", { name: "Queue" }).locator("[aria-current]");
    const first = await current.textContent();
    // As fast as the keyboard gives them: each press counts once.
    const places = page.getByRole("list", { name: "Queue" }).getByRole("button");
    for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
    await expect.poll(() => places.nth(2).getAttribute("aria-current")).toBe("true");
    for (const key of ["k", "k"]) await page.keyboard.press(key);
    await expect.poll(() => current.textContent()).toBe(first);

    /** Presses without looking up in between, then waits for what became of it. */
    const decide = async (key: string, done: string, nth: number) => {
      await ready(page);
      await page.keyboard.press(key);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.getByText(`${done} by you`).count()).toBe(nth);
    };
    await decide("3", "Removed", 1);
    await decide("3", "Removed", 2);
    await page.keyboard.press("u");
    await page.keyboard.press("u");
    await expect.poll(() => page.getByText("Removed by you").count()).toBe(0);
    for (let nth = 1; nth <= 12; nth += 1) await decide("1", "Approved", nth);
    for (let nth = 1; nth <= 6; nth += 1) await decide("3", "Removed", nth);
    // The key of the next case, before there is an answer about this one, opens its dialog and no more.
    await ready(page);
    for (const key of ["4", "Enter", "3"]) await page.keyboard.press(key);
    const last = page.getByRole("dialog", { name: /^Remove this/ });
    await last.waitFor();
    await page.getByText("Warned by you").waitFor();
    await page.keyboard.press("Enter");
    await last.waitFor({ state: "detached" });
    await expect.poll(() => page.getByText("Removed by you").count()).toBe(7);
    expect(await stateOf(forum)).toEqual([
      { status: "removed", n: 7 },
      { status: "visible", n: 13 },
    ]);
  });

  test("shows a comment within its long thread, with the decision still in sight", async () => {
    const forum = await openCases("A long thread", numbered(1));
    await database.query(
      `with thread as (select id, author_id from public.posts where forum_id = $1),
       written as (
         insert into public.comments (post_id, author_id, content, created_at)
         select t.id, t.author_id, 'Comment ' || n || ' of many.', now() + n * interval '1 second' from thread t, generate_series(1, 30) n
         returning id, content)
       select private.open_case(null, id, 5, 'spam', null, 1) from written where content = 'Comment 25 of many.'`,
      [forum],
    );
    const page = await browser.open();
    await signIn(page, "moderator");
    await page.goto(queueOf(forum));
    await ready(page);
    await page.getByRole("button", { name: /Comment 25 of many/ }).click();
    const thread = page.getByRole("region", { name: "Post and comments" });
    const marked = thread.locator("[aria-current=true]", { hasText: "Comment 25 of many." });
    await expect.poll(() => shareInSight(marked)).toBeGreaterThan(0.9);
    expect(await shareInSight(page.getByRole("group", { name: "Decide" }))).toBeGreaterThan(0.9);
    await page.screenshot({ path: "tests/e2e/output/moderation-comment.png" });
    await thread.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => thread.evaluate((box) => box.scrollTop)).toBe(0);
    await page.keyboard.press("End");
    await expect.poll(() => shareInSight(thread.getByText("Comment 30 of many."))).toBe(1);
    expect(await shareInSight(page.getByRole("group", { name: "Decide" }))).toBeGreaterThan(0.9);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("keeps two moderators apart: a collision is told, and a case is handed over", async () => {
    const forum = await openCases("Two at once", numbered(3));
    const mine = await browser.open();
    await signIn(mine, "moderator");
    await mine.goto(queueOf(forum));
    await ready(mine);
    const theirs = await browser.open();
    await signIn(theirs, "admin");
    await theirs.goto(queueOf(forum));
    await ready(theirs);

    await mine.keyboard.press("c");
    await mine.getByRole("button", { name: /Give back/ }).waitFor();
    // The other page still offers the decision; the database does not.
    await theirs.keyboard.press("3");
    await theirs.getByText(/took this case a moment ago/).waitFor();
    await theirs.getByText(/has this case until/).waitFor();
    await theirs.screenshot({ path: "tests/e2e/output/moderation-collision.png" });

    await mine.getByRole("button", { name: "Hand over…" }).click();
    const dialog = mine.getByRole("dialog", { name: "Hand over the case" });
    await dialog.getByRole("combobox", { name: "Colleague" }).fill("Ada");
    await mine.getByRole("option", { name: /Ada/ }).click();
    await dialog.getByRole("button", { name: "Hand over" }).click();
    await mine.getByText(/has this case until/).waitFor();

    await theirs.reload();
    await ready(theirs);
    await theirs.getByText("Yours").first().waitFor();
    await theirs.keyboard.press("2");
    await theirs.getByRole("dialog", { name: /^Hide this/ }).waitFor();
    await theirs.keyboard.press("Enter");
    await theirs.getByText("Hidden by you").waitFor();
    await mine.reload();
    await mine.getByText("2 cases wait").waitFor();

    await openCases("Elsewhere", numbered(1));
    await database.query(
      `with written as (
         insert into public.posts (forum_id, author_id, title, content)
         select $1, (select id from public.users where email = 'samir.haddad@learners.example'), 'Just in', 'A late text.' returning id)
       select private.open_case(id, null, 5, 'spam', null, 1) from written`,
      [forum],
    );
    const announced = mine.getByRole("button", { name: "1 new case" });
    await announced.waitFor({ timeout: 60_000 });
    await mine.getByText("2 cases wait").waitFor();
    await announced.click();
    await mine.getByText("3 cases wait").waitFor();
  });

  test("draws whatever somebody wrote harmlessly, on the card and in a canned reply", async () => {
    const forum = await openCases("Attempts", [
      XSS_PAYLOADS.join("\n"),
      ...XSS_PAYLOADS.slice(0, 3),
    ]);
    await database.query("insert into public.canned_replies (title, body) values ($1, $2)", [
      "Attempt <img src=x onerror=window.__ran=1>",
      XSS_PAYLOADS.filter((payload) => !/\{[^}]*\}/.test(payload))
        .join("\n")
        .slice(0, 2900),
    ]);
    const page = await browser.open([/Content Security Policy/]);
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("attacker.example")) foreign.push(request.url());
    });
    page.on("dialog", (dialog) => {
      foreign.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await signIn(page, "moderator");
    await page.goto(queueOf(forum));
    await ready(page);
    const current = page.getByRole("list", { name: "Queue" }).locator("[aria-current]");
    /** The card of the case that is current in the queue, drawn with its text. */
    const drawn = async () => {
      const [name = ""] = /^Case \d+/.exec((await current.textContent()) ?? "") ?? [];
      const thread = page.getByRole("region", { name: "In its thread" });
      await thread
        .getByText(new RegExp(`^${name} `))
        .first()
        .waitFor();
      await ready(page);
    };
    await drawn();
    for (let n = 0; n < 3; n += 1) {
      const before = await current.textContent();
      await page.keyboard.press("j");
      await expect.poll(() => current.textContent()).not.toBe(before);
      await drawn();
    }
    await page.keyboard.press("3");
    const dialog = page.getByRole("dialog", { name: /^Remove this/ });
    await dialog.getByRole("combobox", { name: "Canned reply" }).click();
    await page.getByRole("option", { name: /^Attempt/ }).click();
    await dialog.getByRole("button", { name: "Remove" }).click();
    await page.getByText("Removed by you").waitFor();
    await page.goto("/admin/canned_replies");
    await page.getByRole("link", { name: /^Attempt/ }).click();
    await page.getByRole("region", { name: "Preview" }).waitFor();
    expect(await page.evaluate("window.__ran")).toBeUndefined();
    expect(foreign).toEqual([]);
  });
});

describe("what moderators keep", () => {
  test("a rule is tried, goes live and holds; appeal, penalties, health and decisions have their pages", async () => {
    const page = await browser.open();
    await signIn(page, "moderator");
    await page.goto("/admin/moderation_rules/create");
    await page.getByRole("textbox", { name: /Name/ }).fill("Old templates");
    const terms = page.getByRole("combobox", { name: "Terms", exact: true });
    await terms.fill("templates");
    await terms.press("Enter");
    await page.getByRole("button", { name: "Try the rule" }).click();
    await page.getByText(/It would have caught \d+ of the last \d+ texts/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: "tests/e2e/output/moderation-rule.png" });
    await page.getByRole("switch", { name: "Live" }).check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("link", { name: "Old templates" }).waitFor();
    const forum = await openCases("A rule went live", []);
    await writePost(forum, "A quiet text", "Nothing is for sale here.");
    await writePost(forum, "For sale", "My templates still win.");
    await page.goto(queueOf(forum));
    await ready(page);
    await page.getByText("1 case waits").waitFor();
    await page.getByText("Held by the rule Old templates: “templates”").waitFor();
    await page.getByText("Hidden: readers do not see this").first().waitFor();

    await page.goto("/admin/moderation_cases?state=appealed");
    await page.getByRole("group", { name: "Decide the appeal" }).waitFor();
    await page.screenshot({ path: "tests/e2e/output/moderation-appeal.png" });
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press("1");
    const appeal = page.getByRole("dialog", { name: "Keep the decision?" });
    await appeal
      .getByRole("textbox", { name: "Answer to the author" })
      .fill("Both answers were looked at.");
    await appeal.getByRole("button", { name: "Keep the decision" }).click();
    await page.getByText("Decision kept by you").waitFor();

    for (const [path, heading, shown] of [
      ["/admin/moderation_cases/health", "Community health", "Waiting cases by age"],
      ["/admin/moderation_decisions", "Decisions", "Approved"],
      ["/admin/penalties", "Penalties", "Silence"],
      ["/admin/canned_replies", "Canned replies", "A pause"],
    ] as const) {
      await page.goto(path);
      await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
      await page.getByText(shown, { exact: true }).first().waitFor();
      await page.waitForLoadState("networkidle");
      expect(await seriousViolations(page)).toEqual([]);
      await page.screenshot({ path: `tests/e2e/output/moderation-${path.split("/").at(-1)}.png` });
    }
  });
});
