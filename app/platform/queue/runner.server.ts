import { type Runner, run, type TaskList } from "graphile-worker";
import type { Pool } from "pg";
import type { ZodType } from "zod";
import { log } from "../log.server";
import type { QueueTask } from "./tasks.server";

/** A task with its payload type forgotten, so that tasks of every kind fit in one list. */
export interface RegisteredTask {
  name: string;
  cron?: string | undefined;
  catchUp?: string | undefined;
  atStart?: boolean | undefined;
  handle: (payload: unknown, pool: Pool) => Promise<void>;
}

/** Puts the schema in front of the handler: a malformed payload fails the job before anything is done. */
export const register = <P extends ZodType>(task: QueueTask<P>): RegisteredTask => ({
  name: task.name,
  cron: task.cron,
  catchUp: task.catchUp,
  atStart: task.atStart,
  handle: (payload, pool) => task.run(task.payload.parse(payload ?? {}), { pool }),
});

/** The crontab of all scheduled tasks, one line each; missed runs are made up for. */
export const crontabOf = (tasks: RegisteredTask[]): string =>
  tasks
    .flatMap(({ name, cron, catchUp = "1d" }) => (cron ? [`${cron} ${name} ?fill=${catchUp}`] : []))
    .join("\n");

/** Jobs at a time: most of them wait for others (the database, Stripe), and the pool has room for them. */
const CONCURRENCY = 5;

/**
 * Starts taking jobs from the queue. Any number of these may run; a job goes to one of them.
 * @returns graphile-worker's runner; `stop()` lets running jobs end first
 */
export function startQueue(pool: Pool, tasks: RegisteredTask[]): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(
    tasks.map(({ name, handle }) => [
      name,
      async (payload, { job }) => {
        const started = Date.now();
        await handle(payload, pool);
        log.info("job done", { task: name, job: job.id, ms: Date.now() - started });
      },
    ]),
  );
  return run({
    pgPool: pool,
    taskList,
    crontab: crontabOf(tasks),
    concurrency: CONCURRENCY,
    noHandleSignals: true,
  });
}
