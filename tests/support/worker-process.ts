import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

const project = resolve(import.meta.dirname, "../..");

/** The background worker as `npm run worker` starts it, in a process of its own. */
export interface WorkerProcess {
  /** When it takes jobs. @throws when it ended before */
  ready: Promise<void>;
  /** Ends it as a power cut would: no signal handler runs, nothing is given back. */
  kill(): Promise<void>;
}

/** For a worker whose jobs need no API: nothing listens there. */
export const API_NOWHERE = {
  SUPABASE_URL: "http://127.0.0.1:9",
  SUPABASE_PUBLISHABLE_KEY: "sb_publishable_nowhere",
  SUPABASE_SECRET_KEY: "sb_secret_nowhere",
};

/** @param env  DATABASE_URL and, where wanted, the STRIPE_* variables and those of the API */
export function startWorkerProcess(env: Record<string, string>): WorkerProcess {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "app/worker.server.ts"], {
    cwd: project,
    env: { ...process.env, ...API_NOWHERE, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const ready = new Promise<void>((isReady, fail) => {
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
      if (output.includes('"worker ready"')) isReady();
    });
    child.once("exit", () => fail(new Error(`The worker ended early:\n${output}`)));
  });
  // Who kills it before it is ready does not wait for it.
  ready.catch(() => undefined);
  return {
    ready,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
