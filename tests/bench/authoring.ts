import type { Page } from "playwright-core";
import { samplePassword } from "../../supabase/local/accounts.ts";
import { benchBrowser } from "./browser.ts";
import type { Measurement } from "./report.ts";

const WORDS = 60;

const atShare = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? Number.NaN;

/** Milliseconds from each keystroke that begins a word to the new count on the page. */
async function counterLatencies(page: Page): Promise<number[]> {
  const passage = page.getByRole("textbox", { name: "Text with gaps" });
  await passage.focus();
  await page.keyboard.press("Control+End");
  const counter = await page.getByText(/\d+ words, up to 300 in the test/).elementHandle();
  await page.evaluate((element) => {
    let pressed = 0;
    const found: number[] = [];
    Object.assign(window, { latencies: found });
    document.addEventListener("keydown", () => (pressed = performance.now()), true);
    const options = { characterData: true, childList: true, subtree: true };
    new MutationObserver(() => found.push(performance.now() - pressed)).observe(
      element as Node,
      options,
    );
  }, counter);
  await page.keyboard.type(" word".repeat(WORDS), { delay: 40 });
  return page.evaluate(() => (window as unknown as { latencies: number[] }).latencies);
}

/** Milliseconds from the click on Preview to a preview that can be started. */
async function previewOpens(page: Page): Promise<number> {
  const toggle = page.getByRole("button", { name: "Preview", exact: true });
  const started = performance.now();
  await toggle.click();
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  const value = performance.now() - started;
  await page.getByRole("button", { name: "Close the preview" }).click();
  return value;
}

/** How the largest form feels: its counters while typing, and its preview. @param url  of a console */
export async function measureAuthoring(
  url: string,
  report: (measurement: Measurement) => void,
): Promise<void> {
  const browser = await benchBrowser();
  try {
    const viewport = { width: 1366, height: 900 };
    const page = await browser.newPage({ baseURL: url, viewport });
    await page.goto("/admin");
    await page.getByRole("textbox", { name: "E-mail" }).fill("editor@pte.local");
    await page.getByLabel("Password").fill(samplePassword);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Dashboard" }).waitFor();
    const filter = encodeURIComponent(JSON.stringify({ type: ["reading_writing_fill_blanks"] }));
    await page.goto(`/admin/reading_questions?filter=${filter}`);
    await page.locator("table tbody tr a").first().click();
    const latencies = await counterLatencies(page);
    report({
      name: "keystroke to counter, gaps form, median",
      value: atShare(latencies, 0.5),
      unit: "ms",
    });
    report({
      name: "keystroke to counter, gaps form, p95",
      value: atShare(latencies, 0.95),
      unit: "ms",
      aim: { atMost: 50 },
    });
    report({ name: "preview opens, first time", value: await previewOpens(page), unit: "ms" });
    const again = [await previewOpens(page), await previewOpens(page), await previewOpens(page)];
    report({
      name: "preview opens, again, median of 3",
      value: atShare(again, 0.5),
      unit: "ms",
      aim: { atMost: 500 },
    });
  } finally {
    await browser.close();
  }
}
