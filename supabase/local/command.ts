import { SentenceError } from "./sentence-error.ts";

export interface Command {
  /** One line: how it is called and what it does. */
  help: string;
  /** @returns the exit code, 0 when left out. */
  run: (args: string[]) => Promise<number | undefined>;
}

/** Runs a command of package.json: `--help` prints its line, a SentenceError its sentence. */
export async function runCommand({ help, run }: Command): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(help);
    return;
  }
  try {
    process.exitCode = (await run(args)) ?? 0;
  } catch (error) {
    console.error(error instanceof SentenceError ? error.message : error);
    process.exitCode = 1;
  }
}
