import { parseArgs } from "node:util";
import pg from "pg";
import { z } from "zod";
import { runCommand } from "../local/command.ts";
import { findRunningStack } from "../local/dev/stack-file.ts";
import { SentenceError } from "../local/sentence-error.ts";
import { readSettings } from "../local/settings.ts";
import { connectTo } from "./connect.ts";
import { writeLedgerFile } from "./ledger-file.ts";
import { describeReport } from "./report.ts";
import { reporter } from "./reporter.ts";
import { importLegacy } from "./run.ts";
import { openTarget } from "./target.ts";

const HELP = `npm run legacy:import -- --from postgres://... [--dry-run] [--ledger file.ndjson]

Fills this database from a legacy one (the Drizzle-era schema, before or after its migrations 0012 and 0013):
people with their passwords where the format allows, organizations, questions, tests, lessons, attempts,
subscriptions, talk and logs. The report names the state it found, counts every table, and checks at the
end that every row of the source is accounted for, that every row arrived as written, and that no
reference points at nothing.

  --from     the legacy database; one snapshot of it is read, in a transaction that cannot write
  --dry-run  does everything and keeps nothing; the report is the same. Writers of the target wait meanwhile
  --ledger   writes each value that was changed and each row that was set aside, with the reason, to a file
  --retry    tries the rows that an earlier run set aside again
  --beside   also into a database that holds rows of its own
  --batch    rows at a time, 500 unless said

It needs: a role that may read all tables of schema public of the source; and as target DATABASE_URL (direct
connection or session pooler, role postgres) with all migrations applied, or the embedded database of the
running \`npm run dev\`. A batch is kept whole with its ledger: a run that was killed goes on where it ended
when it is started again, and a second run changes nothing. Rows that changed in the source since they came
over are listed and left as they are here.

Afterwards, in the ledger (the console's "Legacy import", or the file of --ledger), by kind:
  set_aside  the row is not here, for the reason that stands there; the whole row is kept. Mend it in the
             source, or bring what it refers to, and run the import again with --retry
  review     it came over, but somebody should look: questions that wait as drafts, subscriptions, files
  changed    another value stands here; the old one is kept beside the reason
  merged     it is the same thing as another row, which stays
  left_out   there is no place for the value here

People whose password could not come over get a new one by "Forgot password". The exit code is 1 when a
check failed.`;

const request = z.object({
  from: z.string({
    error: "Say which database to read: npm run legacy:import -- --from postgres://...",
  }),
  "dry-run": z.boolean().default(false),
  beside: z.boolean().default(false),
  retry: z.boolean().default(false),
  ledger: z.string().optional(),
  batch: z.coerce.number("--batch must be a number").int().min(1).max(10_000).default(500),
});

function readRequest(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        from: { type: "string" },
        "dry-run": { type: "boolean" },
        beside: { type: "boolean" },
        retry: { type: "boolean" },
        ledger: { type: "string" },
        batch: { type: "string" },
      },
    });
    return request.parse(values);
  } catch (error) {
    if (error instanceof z.ZodError) {
      throw new SentenceError(error.issues.map(({ message }) => message).join("\n"));
    }
    throw error instanceof TypeError ? new SentenceError(`${error.message}\n\n${HELP}`) : error;
  }
}

async function targetUrl(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const running = await findRunningStack(readSettings().folder);
  if (running) return running.db_url;
  throw new SentenceError(
    "Which database is to be filled? Set DATABASE_URL (direct connection, role postgres), or start the embedded one with `npm run dev`.",
  );
}

/** An import that a database ended says what became of it. Faults of the program stay as they are. */
function explainStop(error: unknown, dryRun: boolean): never {
  const lost = error instanceof Error && /^Connection terminated/.test(error.message);
  if (!(error instanceof pg.DatabaseError || lost)) throw error;
  const kept = dryRun
    ? "Nothing was kept."
    : "What came over so far is kept; start it again and it goes on where it ended.";
  const message = error instanceof Error ? error.message : "";
  throw new SentenceError(`The import stopped: ${message}. ${kept}`, { cause: error });
}

await runCommand({
  help: HELP,
  async run(args) {
    const { from, "dry-run": dryRun, beside, retry, ledger, batch } = readRequest(args);
    const source = await connectTo("The source", from);
    try {
      const client = await connectTo("The target", await targetUrl());
      try {
        const target = await openTarget(client, { dryRun, beside });
        const progress = reporter();
        const options = { dryRun, retry, batchSize: batch, progress };
        const report = await importLegacy(source, target, options).catch((error) =>
          explainStop(error, dryRun),
        );
        if (ledger) await writeLedgerFile(client, ledger);
        await target.end();
        console.log(`\n${describeReport(report).join("\n")}`);
        return report.problems.length > 0 ? 1 : 0;
      } finally {
        await client.end();
      }
    } finally {
      await source.end();
    }
  },
});
