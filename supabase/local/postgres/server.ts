import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { SentenceError } from "../sentence-error.ts";
import { adminUrl } from "../urls.ts";
import type { Binaries } from "./binaries.ts";
import type { OsUser } from "./os-user.ts";

export interface ServerOptions {
  binaries: Binaries;
  user: OsUser;
  dataFolder: string;
  port: number;
  logFile: string;
  /** Skips every wait for the disk: for throw-away data only. */
  fast: boolean;
}

export interface RunningServer {
  /** Process id of the postmaster. */
  pid: number;
  /** Resolves when the process has ended, by us or not. */
  exited: Promise<void>;
  /** Ends the server (fast shutdown), and at once when that takes longer than ten seconds. */
  stop(): Promise<void>;
}

function flags(options: ServerOptions): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    shared_preload_libraries: "pg_stat_statements",
    timezone: "UTC",
    log_timezone: "UTC",
    synchronous_commit: "off",
    ...(options.fast && { fsync: "off", full_page_writes: "off" }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** The end of a log, for a sentence about a server that has ended. */
export async function lastLines(file: string, count = 12): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-count).join("\n");
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl(port), connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Starts the server on an initialised data folder and resolves once it answers.
 * It runs in a session of its own, so that Ctrl-C reaches us first and the parts end in order.
 * @throws SentenceError with the last lines of its log when it ends instead.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const log = openSync(options.logFile, "w");
  const args = ["-D", options.dataFolder, "-p", String(options.port), ...flags(options)];
  const child: ChildProcess = spawn(options.binaries.postgres, args, {
    ...options.user,
    cwd: options.dataFolder,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  let ended = false;
  const exited = new Promise<void>((resolve) => {
    const finish = () => {
      ended = true;
      resolve();
    };
    child.once("exit", finish);
    child.once("error", finish);
  });
  while (!(await answers(options.port))) {
    if (ended) {
      throw new SentenceError(
        `Postgres did not start. The end of ${options.logFile}:\n${await lastLines(options.logFile)}`,
      );
    }
    await sleep(20);
  }
  const stop = async () => {
    if (ended) return;
    child.kill("SIGINT");
    const late = setTimeout(() => child.kill("SIGQUIT"), 10_000);
    await exited;
    clearTimeout(late);
  };
  return { pid: child.pid ?? 0, exited, stop };
}
