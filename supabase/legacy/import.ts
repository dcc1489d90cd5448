import type { SupabaseClient } from "@supabase/supabase-js";
import pg from "pg";
import { runCommand } from "../local/command.ts";
import { SentenceError } from "../local/sentence-error.ts";
import { connectTo } from "./connect.ts";
import { writeLedgerFile } from "./ledger-file.ts";
import { findProject } from "./project.ts";
import { describeReport } from "./report.ts";
import { reporter } from "./reporter.ts";
import { HELP, type ImportRequest, readRequest } from "./request.ts";
import { describeResets, sendResets } from "./resets/send-resets.ts";
import { importLegacy } from "./run.ts";
import { openTarget, type Target } from "./target.ts";

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

const print = (lines: readonly string[]) => console.log(`\n${lines.join("\n")}`);

/** @returns whether all checks hold */
async function fillFrom(from: string, target: Target, asked: ImportRequest): Promise<boolean> {
  const source = await connectTo("The source", from);
  try {
    const { "dry-run": dryRun, retry, batch: batchSize } = asked;
    const options = { dryRun, retry, batchSize, progress: reporter() };
    const report = await importLegacy(source, target, options);
    print(describeReport(report));
    return report.problems.length === 0;
  } finally {
    await source.end();
  }
}

/** Reads and measures files with libraries that an import alone does without. */
async function copyFiles(target: Target, asked: ImportRequest, api: SupabaseClient): Promise<void> {
  const { copyMedia, describeCopy } = await import("./media/copy-media.ts");
  const { fileStoreOf } = await import("../../app/platform/supabase/file-store.server.ts");
  const { "allow-host": allowed, "dry-run": dryRun } = asked;
  const { write: storeFile } = fileStoreOf(api);
  const tools = { allowed, dryRun, storeFile, progress: reporter() };
  print(describeCopy(await copyMedia(target.client, tools), dryRun));
}

/** @returns whether nobody still waits */
async function mailResets(target: Target, asked: ImportRequest, { auth }: SupabaseClient) {
  const { "dry-run": dryRun, "reset-page": page, "per-minute": perMinute } = asked;
  const report = await sendResets(target.client, {
    ...{ auth, page, perMinute, dryRun, progress: reporter() },
  });
  print(describeResets(report, dryRun));
  return dryRun || report.left === 0;
}

async function carryOut(target: Target, asked: ImportRequest, api: SupabaseClient | null) {
  if (asked.from !== undefined && !(await fillFrom(asked.from, target, asked))) {
    // What does not add up is looked at before anybody hears of it.
    return false;
  }
  if (api && asked["copy-media"]) await copyFiles(target, asked, api);
  return !(api && asked["send-resets"]) || (await mailResets(target, asked, api));
}

await runCommand({
  help: HELP,
  async run(args) {
    const asked = readRequest(args);
    const { from, "dry-run": dryRun, beside } = asked;
    const project = await findProject();
    const api = asked["copy-media"] || asked["send-resets"] ? await project.api() : null;
    const client = await connectTo("The target", project.databaseUrl);
    try {
      const target = await openTarget(client, { dryRun, beside: beside || from === undefined });
      const done = await carryOut(target, asked, api).catch((error) => explainStop(error, dryRun));
      if (asked.ledger) await writeLedgerFile(client, asked.ledger);
      await target.end();
      return done ? 0 : 1;
    } finally {
      await client.end();
    }
  },
});
