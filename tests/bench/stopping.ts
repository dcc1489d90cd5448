import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { StopSignals } from "../../supabase/local/dev/stop-signals.ts";

/** Told to stop, a bench ends what it started before it ends itself. */
const signals = new StopSignals();

export class StoppedError extends Error {}

/** What the work gives, unless the bench is told to stop before; nobody waits for the work then. */
export async function untilStopped<T>(work: Promise<T>): Promise<T> {
  const stopped = signals.stopped.then(() => {
    // The work loses its database under it, and each of its connections may say so.
    process.on("uncaughtException", () => undefined);
    process.on("unhandledRejection", () => undefined);
    throw new StoppedError("The bench was stopped.");
  });
  return Promise.race([work, stopped]);
}

const children = new Set<ChildProcess>();

/** A process that must not outlive the bench. */
export function endsWithBench(child: ChildProcess): void {
  children.add(child);
  child.once("exit", () => children.delete(child));
}

/** Ends the processes that still run, and waits until they are gone. */
export async function endProcesses(): Promise<void> {
  await Promise.all(
    [...children].map(async (child) => {
      child.kill("SIGTERM");
      await once(child, "exit");
    }),
  );
}
