import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { projectFolder } from "./paths.ts";
import { SentenceError } from "./sentence-error.ts";

const require = createRequire(import.meta.url);

function cliScript(): string {
  try {
    return join(dirname(require.resolve("supabase/package.json")), "dist", "supabase.js");
  } catch (cause) {
    throw new SentenceError("The Supabase CLI is not installed: run `npm install` first.", {
      cause,
    });
  }
}

export interface CliResult {
  code: number;
  stdout: string;
  stderr: string;
}

export interface CliOptions {
  /** Folder that holds `supabase/`; the project itself unless a test says otherwise. */
  workdir?: string;
  /** Shows what the CLI prints while it runs, as well as returning it. */
  show?: boolean;
}

/**
 * A database on the port that config.toml gives to `supabase start` is taken for the one in Docker, which
 * the CLI would then look for. Ours may be on that port: the CLI is told another.
 */
const notOurPort = "1";

function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    SUPABASE_DB_PORT: notOurPort,
    SUPABASE_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
  };
}

/** Runs the real Supabase CLI with these arguments and waits for its end. */
export function runCli(args: string[], options: CliOptions = {}): Promise<CliResult> {
  const child = spawn(process.execPath, [cliScript(), ...args], {
    cwd: options.workdir ?? projectFolder,
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const result: CliResult = { code: 1, stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (text: string) => {
      result[stream] += text;
      if (options.show) process[stream].write(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ ...result, code: code ?? 1 }));
  });
}

/** Runs the CLI on this terminal, so that it can ask. @returns its exit code */
export function runCliHere(args: string[]): Promise<number> {
  const child = spawn(process.execPath, [cliScript(), ...args], {
    cwd: projectFolder,
    env: environment(),
    stdio: "inherit",
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
