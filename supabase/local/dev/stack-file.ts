import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { commandOf, isAlive } from "../postgres/processes.ts";

const runningSchema = z.object({
  /** Process of `npm run dev`. */
  pid: z.number(),
  console_url: z.string(),
  api_url: z.string(),
  publishable_key: z.string(),
  secret_key: z.string(),
  /** As role postgres. */
  db_url: z.string(),
});

/** What a running `npm run dev` tells the other commands. */
export type RunningStack = z.output<typeof runningSchema>;

const fileIn = (folder: string) => join(folder, "stack.json");

/** Written aside and renamed, so that nobody reads half of it. */
export async function writeStackFile(folder: string, stack: RunningStack): Promise<void> {
  const arriving = `${fileIn(folder)}.part`;
  await writeFile(arriving, `${JSON.stringify(stack, null, 2)}\n`);
  await rename(arriving, fileIn(folder));
}

export async function removeStackFile(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

/** The stack that runs on this state folder; undefined when none does, or it was killed. */
export async function findRunningStack(folder: string): Promise<RunningStack | undefined> {
  const text = await readFile(fileIn(folder), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = runningSchema.safeParse(JSON.parse(text));
  if (!parsed.success || !isAlive(parsed.data.pid)) return undefined;
  const command = await commandOf(parsed.data.pid);
  return command === "" || command.includes("dev.ts") ? parsed.data : undefined;
}
