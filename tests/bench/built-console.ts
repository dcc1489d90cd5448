import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { findFreePort } from "../../supabase/local/free-port.ts";
import { endsWithBench } from "./stopping.ts";

const run = promisify(execFile);
const buildFolder = join(".local", "bench-build");

export interface BenchStack {
  apiUrl: string;
  publishableKey: string;
  secretKey: string;
  databaseUrl: string;
}

/** Builds the console for production. @returns seconds that it took */
export async function buildConsole(): Promise<number> {
  const started = performance.now();
  const build = run(process.execPath, ["node_modules/.bin/remix", "vite:build"], {
    env: { ...process.env, NODE_ENV: "production", BUILD_FOLDER: buildFolder },
    maxBuffer: 64 * 1024 * 1024,
  });
  endsWithBench(build.child);
  await build;
  return (performance.now() - started) / 1000;
}

/**
 * Serves the built console in a process of its own, healthy when this returns.
 * @param variables  of its environment, beside those of the stack
 */
export async function serveConsole(stack: BenchStack, variables: Record<string, string> = {}) {
  const port = String(await findFreePort());
  const server = spawn(process.execPath, ["--import", "tsx", "app/server.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      BUILD_FOLDER: buildFolder,
      SUPABASE_URL: stack.apiUrl,
      SUPABASE_PUBLISHABLE_KEY: stack.publishableKey,
      SUPABASE_SECRET_KEY: stack.secretKey,
      DATABASE_URL: stack.databaseUrl,
      HOST: "127.0.0.1",
      PORT: port,
      ...variables,
    },
  });
  endsWithBench(server);
  const url = `http://127.0.0.1:${port}`;
  const healthy = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await healthy())) {
    if (server.exitCode !== null) throw new Error("The console server did not start; see above.");
    await sleep(100);
  }
  return {
    url,
    async stop() {
      server.kill("SIGTERM");
      if (server.exitCode === null) await once(server, "exit");
    },
  };
}
