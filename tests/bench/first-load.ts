import { gzipSync } from "node:zlib";
import { measureAuthoring } from "./authoring.ts";
import { benchBrowser } from "./browser.ts";
import { type BenchStack, serveConsole } from "./built-console.ts";
import { measureLearnerPage } from "./learner-page.ts";
import type { Measurement } from "./report.ts";

async function bytesOfScripts(consoleUrl: string): Promise<number> {
  const browser = await benchBrowser();
  try {
    const page = await browser.newPage();
    const scripts: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response.body());
    });
    await page.goto(`${consoleUrl}/admin`);
    await page.getByRole("textbox", { name: "E-mail" }).waitFor();
    await page.waitForLoadState("networkidle");
    const bodies = await Promise.all(scripts);
    return bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
  } finally {
    await browser.close();
  }
}

/**
 * The built console in a browser: the JavaScript that a first visit to the sign-in page loads, each file
 * gzipped, how the largest form answers, and how long the fullest page takes.
 */
export async function measureBuiltConsole(
  stack: BenchStack,
  report: (measurement: Measurement) => void,
): Promise<void> {
  const { url, stop } = await serveConsole(stack);
  try {
    const value = (await bytesOfScripts(url)) / 1000;
    report({ name: "first-load JavaScript, gzip", value, unit: "kB", aim: { atMost: 350 } });
    await measureAuthoring(url, report);
    await measureLearnerPage(url, report);
  } finally {
    await stop();
  }
}
