import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** The command as a person runs it, in a process of its own. */
export interface RunningCommand {
  child: ChildProcess;
  /** Resolves when the output has this, or rejects when the command ends before. */
  says(text: string): Promise<void>;
  /** The whole output and the exit code, null for one that was killed. */
  ended: Promise<{ code: number | null; output: string }>;
}

/** Starts `npm run legacy:import` with these arguments. @param to the target, as DATABASE_URL */
export function startCommand(to: string, ...args: string[]): RunningCommand {
  const script = new URL("../import.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    env: { ...process.env, DATABASE_URL: to },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  const ended = once(child, "close").then(([code]: unknown[]) => ({
    code: typeof code === "number" ? code : null,
    output,
  }));
  return {
    child,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => output.includes(text) && resolve();
        child.stdout.on("data", look);
        ended.then(() => reject(new Error(`It ended without saying "${text}": ${output}`)), reject);
        look();
      }),
  };
}
