import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { benchBrowser } from "./browser.ts";
import { type DevServer, separateEnv, startDev } from "./dev-server.ts";
import type { Measurement } from "./report.ts";
import { endsWithBench } from "./stopping.ts";

const run = promisify(execFile);

/** Seconds until a browser that opens the console can type into the sign-in form. */
async function secondsToSignIn({ consoleUrl }: DevServer): Promise<number> {
  const browser = await benchBrowser();
  try {
    const page = await browser.newPage();
    const started = performance.now();
    await page.goto(`${consoleUrl}/admin`, { timeout: 120_000 });
    await page
      .getByRole("textbox", { name: "E-mail" })
      .fill("editor@pte.local", { timeout: 120_000 });
    return (performance.now() - started) / 1000;
  } finally {
    await browser.close();
  }
}

/** How long a developer waits: first start, later start, and a reset of the database. */
export async function measureStartTimes(
  folder: string,
  report: (measurement: Measurement) => void,
): Promise<void> {
  const env = await separateEnv(folder);
  for (const kind of ["cold", "warm"] as const) {
    const dev = await startDev(env);
    const form = await secondsToSignIn(dev);
    const aim = kind === "warm" ? { aim: { atMost: 5 } } : {};
    report({ name: `npm run dev, ${kind}, until Ready`, value: dev.readySeconds, unit: "s" });
    report({
      name: `npm run dev, ${kind}, until a usable sign-in form`,
      value: dev.readySeconds + form,
      unit: "s",
      ...aim,
    });
    if (kind === "warm") {
      const started = performance.now();
      const reset = run(process.execPath, ["--import", "tsx", "supabase/local/db/reset.ts"], {
        env,
      });
      endsWithBench(reset.child);
      await reset;
      const seconds = (performance.now() - started) / 1000;
      report({ name: "npm run db:reset", value: seconds, unit: "s", aim: { atMost: 10 } });
    }
    await dev.stop();
  }
}
