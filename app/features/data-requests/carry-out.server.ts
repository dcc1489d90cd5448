import { DatabaseError } from "pg";
import type Stripe from "stripe";
import { z } from "zod";
import { log } from "~/platform/log.server";
import { defineTask } from "~/platform/queue/tasks.server";
import { stripeTrouble } from "~/platform/stripe/trouble.server";
import { type FileStore, supabaseFileStore } from "~/platform/supabase/file-store.server";
import { erasePerson } from "./erase-person.server";
import { EXPORT_BUCKET, exportPerson } from "./export-person.server";
import { NotYetError, type RequestTools, withRequest } from "./running-request.server";

/** What staff read of an error that is not theirs to mend; the log has the error itself. */
const UNEXPECTED = "Something went wrong, and the server’s log says what.";

const RULE_OF_THE_DATABASE = "23514";

/** The sentence for the request's page, and whether the worker tries again by itself. */
function verdictOn(error: unknown): { says: string; mayPass: boolean } {
  if (error instanceof NotYetError) return { says: error.message, mayPass: error.mayPass };
  if (error instanceof DatabaseError && error.code === RULE_OF_THE_DATABASE)
    return { says: error.message, mayPass: false };
  const trouble = stripeTrouble(error);
  if (trouble) return { says: trouble.says, mayPass: trouble.kind === "unreachable" };
  return { says: UNEXPECTED, mayPass: true };
}

/**
 * Carries a request out, from where it ended. What goes wrong stands on the request. What may pass is tried
 * again with growing pauses; anything else, and what did not pass in hours, waits for a person.
 */
export function carryOutRequest(tools: RequestTools, id: string): Promise<boolean> {
  return withRequest(tools.pool, id, async (request) => {
    try {
      await (request.kind === "export" ? exportPerson : erasePerson)(tools, request);
    } catch (error) {
      log.error("a data request failed", { request: id, error: String(error) });
      const { says, mayPass } = verdictOn(error);
      await tools.pool.query(
        mayPass
          ? "select private.put_off_data_request($1, $2)"
          : "update public.data_requests set state = 'failed', step = null, error = $2 where id = $1 and state = 'running'",
        [id, says],
      );
    }
  });
}

/** Deletes files of exports whose time is over. */
export async function expireExports({ pool, files }: Omit<RequestTools, "stripe">): Promise<void> {
  const { rows } = await pool.query<{ id: string; file_path: string }>(
    "select id, file_path from public.data_requests where file_path is not null and file_expires_at <= now()",
  );
  for (const { id, file_path } of rows) {
    await files.remove(EXPORT_BUCKET, [file_path]);
    await pool.query(
      "update public.data_requests set state = 'expired', file_path = null where id = $1",
      [id],
    );
  }
}

/** The worker's task for one request. */
export const carryOutDataRequest = (stripe: Stripe | null) =>
  defineTask({
    name: "carry_out_data_request",
    payload: z.object({ id: z.uuid() }),
    async run({ id }, { pool }) {
      await carryOutRequest({ pool, stripe, files: supabaseFileStore(`data-request:${id}`) }, id);
    },
  });

/** Takes up what a killed worker left, and deletes files whose time is over. */
export const sweepDataRequests = (stripe: Stripe | null) =>
  defineTask({
    name: "sweep_data_requests",
    payload: z.object({}),
    cron: "*/10 * * * *",
    catchUp: "10m",
    async run(_payload, { pool }) {
      const files: FileStore = supabaseFileStore("sweep-data-requests");
      await expireExports({ pool, files });
      const { rows } = await pool.query<{ id: string }>(
        `select id from public.data_requests
         where state in ('queued', 'running') and updated_at < now() - interval '2 minutes'
           and (retry_at is null or retry_at < now() - interval '2 minutes')
         order by created_at`,
      );
      for (const { id } of rows) await carryOutRequest({ pool, stripe, files }, id);
    },
  });
