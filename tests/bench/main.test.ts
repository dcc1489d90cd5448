import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isAlive } from "../../supabase/local/postgres/processes.ts";

/** Postgres is made, migrated and filled before it can be stopped. */
const PATIENCE = 240_000;

let folder: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pte-bench-test-"));
  // Postgres may run as another OS user.
  await chmod(folder, 0o777);
});
afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

function startBench(...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/bench/main.ts", ...args], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  started.push(child);
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = once(child, "close").then(([code]: unknown[]) => ({ code, output }));
  return { child, ended };
}

/** Folders of benches; tsx keeps one of its own beside them. */
async function leftovers(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith("pte-bench-"));
}

/** Process of the Postgres that the bench runs in its folder. */
async function postgresPid(): Promise<number> {
  const [bench = "none"] = await leftovers();
  const lock = join(folder, bench, "stack", "postgres", "postmaster.pid");
  return Number.parseInt(await readFile(lock, "utf8").catch(() => ""), 10);
}

test("a bench that is told to stop leaves neither its Postgres nor its folder behind", {
  timeout: PATIENCE,
}, async () => {
  const { child, ended } = startBench("--only", "legacy", "--attempts", "1000");
  await expect.poll(postgresPid, { timeout: PATIENCE / 2 }).toBeGreaterThan(0);
  const pid = await postgresPid();
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ code: 130 });
  expect(isAlive(pid)).toBe(false);
  expect(await leftovers()).toEqual([]);
});

test("an unknown part is named, and nothing is started", async () => {
  const { code, output } = await startBench("--only", "legasy").ended;
  expect(code).toBe(1);
  expect(output).toContain("--only must be one of start, bundle");
  expect(await leftovers()).toEqual([]);
});
