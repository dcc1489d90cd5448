import type { Pool } from "pg";
import type { z } from "zod";

/** What a running job is given besides its payload. */
export interface JobContext {
  pool: Pool;
}

/** A kind of background work: its name in the queue, its payload, what it does. Must be safe to run twice. */
export interface QueueTask<Payload extends z.ZodType = z.ZodType> {
  name: string;
  payload: Payload;
  run: (payload: z.output<Payload>, context: JobContext) => Promise<void>;
  /** Crontab time ("minute hour day month weekday", UTC) when the task also runs on a schedule. */
  cron?: string;
  /** How far back missed runs are made up for, such as "1d", which it is unless said otherwise. */
  catchUp?: string;
  /** Also runs when a worker starts; its payload is empty then. */
  atStart?: boolean;
}

/** Ties a task's handler to its payload schema. */
export const defineTask = <Payload extends z.ZodType>(task: QueueTask<Payload>) => task;
