import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { Child } from "../../supabase/local/dev/child.ts";
import { findFreePort } from "../../supabase/local/free-port.ts";
import { startStack } from "../../supabase/local/start-stack.ts";
import { startSeededEmulator, stripeVariables } from "../../supabase/local/stripe/start.ts";
import { loadSeedMedia } from "../../supabase/seeds/load-media.ts";
import { findChromium } from "./browser.ts";
import { makeRunFolder } from "./cluster.ts";
import { migrateAndSeed } from "./seeds.ts";

const run = promisify(execFile);
const project = resolve(import.meta.dirname, "../..");

declare module "vitest" {
  interface ProvidedContext {
    consoleUrl: string;
    apiUrl: string;
    publishableKey: string;
    secretKey: string;
    databaseUrl: string;
    /** Answers with the mails that Auth has sent, as JSON. */
    mailboxUrl: string;
    /** The Stripe emulator, which console and worker are connected to; its customers are those of the sample data. */
    stripeUrl: string;
  }
}

/** Prints what is worth reading in the output of a test run. */
const printUnlessInfo = (line: string) => line.includes('"level":"info"') || console.log(line);

const startPart = (name: string, file: string, env: Record<string, string>) =>
  new Child({ name, args: ["--import", "tsx", file], env, print: printUnlessInfo });

/** Starts the production server as `npm start` does and waits until it is healthy. */
async function startConsole(env: Record<string, string>): Promise<Child> {
  const server = startPart("console", "app/server.ts", { NODE_ENV: "production", ...env });
  let ended = false;
  void server.ended.then(() => {
    ended = true;
  });
  const healthy = async (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${env.PORT}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await healthy())) {
    if (ended) throw new Error(`The console server did not start:\n${server.lastLines}`);
    await sleep(100);
  }
  return server;
}

/** Lets the tests, which run in other processes, read the mails. */
async function serveMailbox(mails: readonly unknown[]) {
  const port = await findFreePort();
  const server = createServer((_request, response) => response.end(JSON.stringify(mails)));
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Builds the console beside everything else. @param buildFolder  inside the project: the server imports from its node_modules */
const buildConsole = (buildFolder: string) =>
  run(process.execPath, ["node_modules/.bin/remix", "vite:build"], {
    cwd: project,
    env: { ...process.env, BUILD_FOLDER: buildFolder, NODE_ENV: "production", VITEST: "" },
    maxBuffer: 64 * 1024 * 1024,
  });

/** The whole product for a browser: the stack on ports of its own, sample data, the built console. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  findChromium();
  const ends: (() => unknown)[] = [];
  const end = async () => {
    for (const step of ends.splice(0).reverse()) await step();
  };
  try {
    const folder = await makeRunFolder();
    ends.push(() => rm(folder, { recursive: true, force: true }));
    const consolePort = await findFreePort();
    const consoleUrl = `http://127.0.0.1:${consolePort}`;
    const buildFolder = join(project, ".local", `e2e-build-${consolePort}`);
    ends.push(() => rm(buildFolder, { recursive: true, force: true }));
    const [built, started] = await Promise.allSettled([
      buildConsole(buildFolder),
      startStack({ folder, fast: true, siteUrl: consoleUrl, migrate: migrateAndSeed }),
    ]);
    if (started.status === "rejected") throw started.reason;
    const stack = started.value;
    ends.push(() => stack.stop());
    if (built.status === "rejected") throw built.reason;
    const { apiUrl, publishableKey, secretKey, databaseUrl } = stack;
    await loadSeedMedia({ apiUrl, secretKey, databaseUrl });
    const stripe = await startSeededEmulator({ databaseUrl, consoleUrl });
    ends.push(() => stripe.stop());
    const env = {
      ...stripeVariables(stripe.url),
      BUILD_FOLDER: buildFolder,
      SUPABASE_URL: apiUrl,
      SUPABASE_PUBLISHABLE_KEY: publishableKey,
      SUPABASE_SECRET_KEY: secretKey,
      DATABASE_URL: databaseUrl,
      HOST: "127.0.0.1",
      PORT: String(consolePort),
    };
    const worker = startPart("worker", "app/worker.server.ts", env);
    ends.push(() => worker.stop());
    const server = await startConsole(env);
    ends.push(() => server.stop());
    const mailbox = await serveMailbox(stack.mails);
    ends.push(mailbox.close);
    provide("mailboxUrl", mailbox.url);
    provide("stripeUrl", stripe.url);
    provide("consoleUrl", consoleUrl);
    provide("apiUrl", apiUrl);
    provide("publishableKey", publishableKey);
    provide("secretKey", secretKey);
    provide("databaseUrl", databaseUrl);
    return end;
  } catch (error) {
    // What runs already would keep the tests from ever ending.
    await end();
    throw error;
  }
}
