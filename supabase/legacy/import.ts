import { parseArgs } from "node:util";
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

const HELP = `npm run legacy:import -- --from postgres://... [--dry-run] [--ledger file.ndjson]: fills this database from a legacy one

  --from     the legacy database; it is only read
  --dry-run  does everything and keeps nothing; the report is the same
  --ledger   writes every value that was changed and every row that was set aside to a file
  --beside   also into a database that holds rows of its own
  --batch    rows at a time, 500 unless said

The target is DATABASE_URL, or the embedded database of the running \`npm run dev\`. A run that was
killed goes on where it ended when it is started again; a second run changes nothing.`;

const request = z.object({
  from: z.string({
    error: "Say which database to read: npm run legacy:import -- --from postgres://...",
  }),
  "dry-run": z.boolean().default(false),
  beside: z.boolean().default(false),
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

await runCommand({
  help: HELP,
  async run(args) {
    const { from, "dry-run": dryRun, beside, ledger, batch } = readRequest(args);
    const source = await connectTo("The source", from);
    try {
      const client = await connectTo("The target", await targetUrl());
      try {
        const target = await openTarget(client, { dryRun, beside });
        const progress = reporter();
        const report = await importLegacy(source, target, { dryRun, batchSize: batch, progress });
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
