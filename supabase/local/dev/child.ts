import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { projectFolder } from "../paths.ts";

const rememberedLines = 30;
const exitWithParent = new URL("./exit-with-parent.js", import.meta.url).href;

export interface ChildOptions {
  name: string;
  /** Arguments after `node`. */
  args: string[];
  env: Record<string, string>;
  print: (line: string) => void;
  /** Milliseconds that it may take to end when asked. */
  patience?: number | undefined;
}

/** A part of the stack that runs as a Node process of its own, in a process group of its own. */
export class Child {
  readonly name: string;
  /** Resolves with words for a sentence once the process has ended: "with exit code 1". */
  readonly ended: Promise<string>;
  readonly #process: ChildProcess;
  readonly #lines: string[] = [];
  readonly #patience: number;

  constructor({ name, args, env, print, patience = 10_000 }: ChildOptions) {
    this.name = name;
    this.#patience = patience;
    this.#process = spawn(process.execPath, ["--import", exitWithParent, ...args], {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      // A group of its own: Ctrl-C reaches us alone, and its own children can be ended with it.
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on("line", (line) => {
        this.#lines.push(line);
        if (this.#lines.length > rememberedLines) this.#lines.shift();
        print(`${name.padEnd(7)} | ${line}`);
      });
    }
    this.ended = new Promise((resolve) => {
      this.#process.once("error", (error) => resolve(`could not be started: ${error.message}`));
      this.#process.once("close", (code, signal) => {
        resolve(signal ? `was ended by ${signal}` : `ended with exit code ${code}`);
      });
    });
  }

  /** What it printed last. */
  get lastLines(): string {
    return this.#lines.join("\n");
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.#process;
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // The group is gone already.
    }
  }

  /** Asks it to end, and ends it and whatever it started when it does not within its patience. */
  async stop(): Promise<void> {
    const late = setTimeout(() => this.#signal("SIGKILL"), this.#patience);
    this.#signal("SIGTERM");
    await this.ended;
    clearTimeout(late);
    this.#signal("SIGKILL");
  }

  /** Ends it at once. */
  kill(): void {
    this.#signal("SIGKILL");
  }
}
