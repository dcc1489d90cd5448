import { connectTo } from "../connect.ts";
import type { Report } from "../report.ts";
import { importLegacy } from "../run.ts";
import { openTarget } from "../target.ts";

export interface ImportSettings {
  dryRun?: boolean;
  beside?: boolean;
  retry?: boolean;
  batchSize?: number;
  progress?: (text: string) => void;
}

/** Runs the import between two databases, as the command does. */
export async function runImport(
  from: string,
  to: string,
  {
    dryRun = false,
    beside = false,
    retry = false,
    batchSize = 3,
    progress = () => undefined,
  }: ImportSettings = {},
): Promise<Report> {
  const source = await connectTo("The source", from);
  const client = await connectTo("The target", to);
  try {
    const target = await openTarget(client, { dryRun, beside });
    const report = await importLegacy(source, target, { dryRun, retry, batchSize, progress });
    await target.end();
    return report;
  } finally {
    await source.end();
    await client.end();
  }
}
