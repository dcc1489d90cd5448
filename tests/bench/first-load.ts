import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { findFreePort } from "../../supabase/local/free-port.ts";
import { launchChromium } from "../support/browser.ts";
import { measureAuthoring } from "./authoring.ts";
import { measureLearnerPage } from "./learner-page.ts";
import type { Measurement } from "./report.ts";

const run = promisify(execFile);

async function bytesOfScripts(consoleUrl: string): Promise<number> {
  const browser = await launchChromium();
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
  stack: { apiUrl: string; publishableKey: string; secretKey: string; databaseUrl: string },
  report: (measurement: Measurement) => void,
): Promise<void> {
  const buildFolder = join(".local", "bench-build");
  const port = String(await findFreePort());
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    BUILD_FOLDER: buildFolder,
    SUPABASE_URL: stack.apiUrl,
    SUPABASE_PUBLISHABLE_KEY: stack.publishableKey,
    SUPABASE_SECRET_KEY: stack.secretKey,
    DATABASE_URL: stack.databaseUrl,
    HOST: "127.0.0.1",
    PORT: port,
  };
  const started = performance.now();
  await run(process.execPath, ["node_modules/.bin/remix", "vite:build"], {
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  report({ name: "npm run build", value: (performance.now() - started) / 1000, unit: "s" });
  const server = spawn(process.execPath, ["--import", "tsx", "app/server.ts"], { env });
  try {
    const url = `http://127.0.0.1:${port}`;
    while (
      !(await fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await sleep(100);
    const value = (await bytesOfScripts(url)) / 1000;
    report({ name: "first-load JavaScript, gzip", value, unit: "kB", aim: { atMost: 350 } });
    await measureAuthoring(url, report);
    await measureLearnerPage(url, report);
  } finally {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
  }
}
