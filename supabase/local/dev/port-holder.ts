import { execFile } from "node:child_process";
import { readdir, readFile, readlink } from "node:fs/promises";
import { promisify } from "node:util";
import { commandOf } from "../postgres/processes.ts";

const run = promisify(execFile);
const listening = "0A";

/** Socket inodes that listen on this port, from the text of /proc/net/tcp. */
export function listeningInodes(table: string, port: number): Set<string> {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const rows = table
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(/\s+/));
  const matching = rows.filter((row) => row[1]?.endsWith(suffix) && row[3] === listening);
  return new Set(matching.flatMap((row) => row[9] ?? []));
}

async function fromProc(port: number): Promise<number | undefined> {
  const tables = await Promise.all(
    ["/proc/net/tcp", "/proc/net/tcp6"].map((file) => readFile(file, "utf8").catch(() => "")),
  );
  const inodes = listeningInodes(tables.join("\n"), port);
  if (inodes.size === 0) return undefined;
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const file of files) {
      const target = await readlink(`/proc/${pid}/fd/${file}`).catch(() => "");
      const [, inode] = /^socket:\[(\d+)\]$/.exec(target) ?? [];
      if (inode && inodes.has(inode)) return Number(pid);
    }
  }
  return undefined;
}

async function fromLsof(port: number): Promise<number | undefined> {
  const answer = await run("lsof", ["-nP", "-t", `-iTCP:${port}`, "-sTCP:LISTEN"]).catch(
    () => undefined,
  );
  const pid = Number.parseInt(answer?.stdout ?? "", 10);
  return pid > 0 ? pid : undefined;
}

/** Who listens on a port, as words for a sentence: "process 123 (node server.js)". */
export async function describePortHolder(port: number): Promise<string> {
  const pid =
    process.platform === "linux"
      ? await fromProc(port).catch(() => undefined)
      : await fromLsof(port);
  if (!pid) return "another program";
  const command = await commandOf(pid);
  return command ? `process ${pid} (${command.slice(0, 120)})` : `process ${pid}`;
}
