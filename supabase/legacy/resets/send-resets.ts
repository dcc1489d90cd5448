import { setTimeout as sleep } from "node:timers/promises";
import type { AuthError, SupabaseClient } from "@supabase/supabase-js";
import type pg from "pg";
import { z } from "zod";

export interface ResetTools {
  /** With the secret key: Auth asks nobody for a captcha then. */
  auth: Pick<SupabaseClient["auth"], "resetPasswordForEmail">;
  /** Where the link leads; Auth's site URL unless it is given. */
  page: string | undefined;
  perMinute: number;
  /** Only says who would be mailed. */
  dryRun: boolean;
  progress: (text: string) => void;
}

export interface ResetReport {
  sent: number;
  /** Were sent by a command that was killed before it could write that down. */
  settled: number;
  refused: number;
  /** Still to be mailed. */
  left: number;
  /** Why the sending ended early, as a sentence. */
  stopped: string | null;
}

/** So many refusals in a row are no matter of the address any more. */
const MOST_REFUSALS = 3;

const due = z.object({ user_id: z.uuid(), email: z.string() });
type Due = z.output<typeof due>;

async function dueOf(client: pg.ClientBase): Promise<Due[]> {
  const { rows } = await client.query("select * from private.legacy_resets_due()");
  return z.array(due).parse(rows);
}

/** Mails one person. @returns why Auth did not; null when it did */
async function sendOne(client: pg.ClientBase, { user_id, email }: Due, tools: ResetTools) {
  await client.query("select private.begin_legacy_reset($1)", [user_id]);
  const { error } = await tools.auth.resetPasswordForEmail(
    email,
    tools.page === undefined ? {} : { redirectTo: tools.page },
  );
  if (error?.status !== 429)
    await client.query("select private.end_legacy_reset($1, $2)", [
      user_id,
      error?.message ?? null,
    ]);
  return error;
}

/** Why it makes no sense to go on. */
function reasonToStop(error: AuthError | null, refusals: number): string | null {
  if (error?.status === 429)
    return "Auth sends no more mails for now. Start the command again in an hour, or raise its limit for mails (Authentication, Rate limits).";
  return error && refusals >= MOST_REFUSALS
    ? `Auth refused ${refusals} mails in a row: ${error.message}. Look at its mail settings, then start the command again.`
    : null;
}

/**
 * Has Auth mail the people whose password did not come over a link to set a new one, each once, however
 * often this is started: a sending that was killed goes on where it ended.
 */
export async function sendResets(client: pg.ClientBase, tools: ResetTools): Promise<ResetReport> {
  const { perMinute, dryRun, progress } = tools;
  if (dryRun) {
    const people = await dueOf(client);
    return { sent: 0, settled: 0, refused: 0, left: people.length, stopped: null };
  }
  const { rows } = await client.query("select private.settle_legacy_resets() as settled");
  const settled = z.number().parse(rows[0]?.settled);
  const people = await dueOf(client);
  const report: ResetReport = { sent: 0, settled, refused: 0, left: people.length, stopped: null };
  let refusals = 0;
  for (const [at, person] of people.entries()) {
    if (at > 0) await sleep(60_000 / perMinute);
    const error = await sendOne(client, person, tools);
    refusals = error ? refusals + 1 : 0;
    if (!error) report.sent += 1;
    else if (error.status !== 429) report.refused += 1;
    report.stopped = reasonToStop(error, refusals);
    if (report.stopped !== null) break;
    progress(`password resets: ${at + 1} of ${people.length}`);
  }
  report.left = people.length - report.sent;
  return report;
}

/** The report as lines for a person. */
export function describeResets(report: ResetReport, dryRun: boolean): string[] {
  const { sent, settled, refused, left, stopped } = report;
  if (dryRun) return [`${left} people would be mailed a link to set a new password.`];
  return [
    `${sent} people were mailed a link to set a new password.`,
    ...(settled > 0 ? [`${settled} had been mailed by an earlier run that was stopped.`] : []),
    ...(refused > 0 ? [`Auth did not mail ${refused}; the ledger says why.`] : []),
    ...(left > 0 ? [`${left} still wait: start the command again.`] : []),
    ...(stopped === null ? [] : [stopped]),
  ];
}
