import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { findFreePort } from "../../supabase/local/free-port.ts";
import { endsWithBench } from "./stopping.ts";

export interface DevServer {
  consoleUrl: string;
  /** Seconds from the command to its "Ready". */
  readySeconds: number;
  env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** Ports and folder of a stack that stands beside whatever else runs. */
export async function separateEnv(folder: string): Promise<NodeJS.ProcessEnv> {
  const [database, api, console] = [
    await findFreePort(),
    await findFreePort(),
    await findFreePort(),
  ];
  return {
    ...process.env,
    PTE_STATE_FOLDER: folder,
    SUPABASE_DB_PORT: String(database),
    SUPABASE_API_PORT: String(api),
    PORT: String(console),
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  let output = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (/\] Ready/.test(output)) resolve();
    });
    child.once("exit", () => reject(new Error(`npm run dev ended early:\n${output}`)));
  });
}

/** Runs what `npm run dev` runs and waits until it says that it is ready. */
export async function startDev(env: NodeJS.ProcessEnv): Promise<DevServer> {
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "supabase/local/dev.ts"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  endsWithBench(child);
  await untilReady(child);
  return {
    consoleUrl: `http://127.0.0.1:${env.PORT}`,
    readySeconds: (performance.now() - started) / 1000,
    env,
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}
