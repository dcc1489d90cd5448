import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SentenceError } from "../sentence-error.ts";
import { commandOf, isAlive } from "./processes.ts";

/** The server that owns this data folder, if one lives: a pid in the lock may since belong to another program. */
async function owner(dataFolder: string): Promise<number | undefined> {
  const text = await readFile(join(dataFolder, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  const command = await commandOf(pid);
  return command === "" || command.includes(dataFolder) ? pid : undefined;
}

/**
 * Makes a data folder free to start on. A server that outlived a killed `npm run dev` is ended; a lock
 * that nobody owns any more is removed, since Postgres itself only looks whether *some* process has
 * that number.
 * @returns what was found.
 * @throws SentenceError when the old server does not end.
 */
export async function releaseLock(dataFolder: string): Promise<"none" | "ended" | "removed"> {
  const lock = join(dataFolder, "postmaster.pid");
  const pid = await owner(dataFolder);
  if (pid === undefined) {
    const existed = await readFile(lock).then(
      () => true,
      () => false,
    );
    await rm(lock, { force: true });
    return existed ? "removed" : "none";
  }
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (!isAlive(pid)) return "ended";
    if (waited === 10_000) process.kill(pid, "SIGQUIT");
    await sleep(50);
  }
  throw new SentenceError(
    `A Postgres server (process ${pid}) still uses ${dataFolder} and does not end. End it (kill -QUIT ${pid}) and try again.`,
  );
}
