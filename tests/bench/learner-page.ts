import { samplePassword } from "../../supabase/local/accounts.ts";
import { benchBrowser } from "./browser.ts";
import type { Measurement } from "./report.ts";

/** A learner who practised, talked, paid and wrote. */
const LEARNER = "Priya Raman";

/** Milliseconds from the click on a learner to a page on which every block has its data. @param url  of a console */
export async function measureLearnerPage(
  url: string,
  report: (measurement: Measurement) => void,
): Promise<void> {
  const browser = await benchBrowser();
  try {
    const viewport = { width: 1366, height: 900 };
    const page = await browser.newPage({ baseURL: url, viewport });
    await page.goto("/admin");
    await page.getByRole("textbox", { name: "E-mail" }).fill("support@pte.local");
    await page.getByLabel("Password").fill(samplePassword);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Dashboard" }).waitFor();
    for (const visit of ["first", "second"]) {
      await page.goto(`/admin/users?filter=${encodeURIComponent(JSON.stringify({ q: LEARNER }))}`);
      const link = page.getByRole("link", { name: LEARNER });
      await link.waitFor();
      const started = performance.now();
      await link.click();
      await page.getByRole("heading", { name: "Audit timeline" }).waitFor();
      await page.waitForFunction(
        () =>
          document.querySelectorAll("main svg text").length > 0 &&
          !document.querySelector(".MuiSkeleton-root"),
      );
      const value = performance.now() - started;
      report({
        name: `learner page complete, ${visit} visit`,
        value,
        unit: "ms",
        aim: { atMost: 1000 },
      });
    }
  } finally {
    await browser.close();
  }
}
