import { setTimeout as sleep } from "node:timers/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { samplePassword } from "../../supabase/local/accounts.ts";
import { launchChromium } from "../support/browser.ts";

/** Messages that a page may log without anything being wrong. */
const expected = [/Download the React DevTools/, /the server responded with a status of 4\d\d/];

export interface Visitor {
  /**
   * A fresh page, without anybody signed in, at the size of a small laptop.
   * @param provoked console errors that the test brings about on purpose
   * @param withoutPolicy switches the content security policy off, for a test of what stands before it
   */
  open(provoked?: RegExp[], withoutPolicy?: boolean): Promise<Page>;
}

async function picture(page: Page, testName: string): Promise<void> {
  const name = testName.replaceAll(/\W+/g, "-").slice(0, 80);
  await page.screenshot({ path: `tests/e2e/output/${name}.png` });
}

/**
 * A browser for the test file. Every page counts its console errors: an unexpected one fails the test.
 * A failed test leaves a picture in tests/e2e/output.
 */
export function openBrowser(): Visitor {
  let browser: Browser;
  const pages: Page[] = [];
  const problems: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(async ({ task }) => {
    for (const page of pages.splice(0)) {
      if (task.result?.state === "fail") await picture(page, task.name);
      await page.context().close();
    }
    const found = problems.splice(0);
    if (found.length > 0) throw new Error(`The page reported:\n${found.join("\n")}`);
  });

  return {
    async open(provoked = [], withoutPolicy = false) {
      const context = await browser.newContext({
        bypassCSP: withoutPolicy,
        baseURL: inject("consoleUrl"),
        viewport: { width: 1366, height: 850 },
        // Nothing fades or slides: a colour halfway is nobody's contrast.
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      pages.push(page);
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => {
        const text = message.text();
        if (
          message.type() === "error" &&
          ![...expected, ...provoked].some((known) => known.test(text))
        )
          problems.push(text);
      });
      return page;
    },
  };
}

/** Fills in the sign-in form that the page shows. */
export async function submitSignIn(page: Page, email: string, password = samplePassword) {
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Signs a sample account in and waits for the dashboard. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto("/admin");
  await submitSignIn(page, `${account}@pte.local`);
  await page.getByRole("heading", { name: "Dashboard" }).waitFor();
}

/** Milliseconds after which what is not announced by its name yet will not be. */
const SETTLED_AFTER = 10_000;

async function violationsNow(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/**
 * Violations of WCAG 2 A and AA that axe calls serious or critical, as "rule: element", and that stay: a
 * link whose text is still on its way has no name yet.
 */
export async function seriousViolations(page: Page): Promise<string[]> {
  const deadline = Date.now() + SETTLED_AFTER;
  let found = await violationsNow(page);
  while (found.length > 0 && Date.now() < deadline) {
    await sleep(500);
    found = await violationsNow(page);
  }
  return found;
}
