import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { isAlive } from "../postgres/processes.ts";
import { Child } from "./child.ts";

/** Starts a child that runs this script, and waits for its first line: the pid of its own child, or its own. */
async function startChild(script: string, patience?: number) {
  const lines: string[] = [];
  const child = new Child({
    name: "part",
    args: ["-e", script],
    env: {},
    print: (line) => lines.push(line),
    patience,
  });
  await expect.poll(() => lines.length).toBeGreaterThan(0);
  return { child, pid: Number(lines[0]?.split("| ")[1]), lines };
}

const idle = "setInterval(() => {}, 1000);";

test("what a child prints carries its name; how it ended is told", async () => {
  const { child, lines } = await startChild(
    "console.log(1); console.error('oops'); process.exitCode = 3;",
  );
  expect(await child.ended).toBe("ended with exit code 3");
  expect(lines).toContain("part    | oops");
  expect(child.lastLines).toContain("oops");
});

test("a child that ignores SIGTERM is ended nevertheless, with what it started", async () => {
  const { child, pid } = await startChild(
    `process.on("SIGTERM", () => {});
     const inner = require("node:child_process").spawn(process.execPath,
       ["-e", 'process.on("SIGTERM", () => {}); ${idle}'], { stdio: "ignore" });
     console.log(inner.pid); ${idle}`,
    300,
  );
  expect(isAlive(pid)).toBe(true);
  await child.stop();
  expect(await child.ended).toBe("was ended by SIGKILL");
  await expect.poll(() => isAlive(pid)).toBe(false);
});

test("a child ends by itself when the parent is killed", async () => {
  const parent = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "--input-type=module",
      "-e",
      `import { Child } from ${JSON.stringify(new URL("./child.ts", import.meta.url).href)};
       new Child({ name: "x", env: {}, args: ["-e", "console.log(process.pid); ${idle}"],
         print: (line) => console.log(line) });`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [output] = await once(parent.stdout, "data");
  const pid = Number(String(output).split("| ")[1]);
  expect(isAlive(pid)).toBe(true);
  parent.kill("SIGKILL");
  await once(parent, "exit");
  await expect.poll(() => isAlive(pid)).toBe(false);
});
