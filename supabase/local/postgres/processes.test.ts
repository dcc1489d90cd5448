import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { commandOf, isAlive } from "./processes.ts";

test("a process that runs is alive, and its command can be read", async () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(await commandOf(process.pid)).toContain("node");
});

test("a process that has ended is not alive, even while nobody has asked how it ended", async () => {
  // The shell becomes `sleep`, which never asks after the child that the shell left to it.
  const parent = spawn("sh", ["-c", "true & echo $!; exec sleep 60"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [output] = await once(parent.stdout, "data");
    await expect.poll(() => isAlive(Number(output))).toBe(false);
  } finally {
    parent.kill();
  }
});
