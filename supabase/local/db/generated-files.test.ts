import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFreePort } from "../free-port.ts";
import { projectFolder } from "../paths.ts";

const run = promisify(execFile);
let env: NodeJS.ProcessEnv;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pte-generated-"));
  await chmod(folder, 0o711);
  const port = String(await findFreePort());
  env = { ...process.env, PTE_STATE_FOLDER: folder, SUPABASE_DB_PORT: port };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a db command as package.json does, on a stack of its own. @returns what it printed. */
async function command(name: string, ...args: string[]): Promise<string> {
  const script = join("supabase", "local", "db", `${name}.ts`);
  const { stdout } = await run(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: projectFolder,
    env,
  });
  return stdout;
}

describe("what is generated from the migrations", () => {
  test("the committed database types are up to date", async () => {
    await expect(command("types", "--check")).resolves.toBe("");
  });

  test("the committed snapshot of the schema is up to date", async () => {
    await expect(command("snapshot", "--check")).resolves.toBe("");
  });

  test("Supabase's advisors find nothing", async () => {
    expect(await command("lint")).toContain("No findings.");
  });
});
