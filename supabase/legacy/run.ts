import { randomUUID } from "node:crypto";
import type pg from "pg";
import { auditImport } from "./audit-line.ts";
import { importBatch } from "./batch.ts";
import { checkImport } from "./checks.ts";
import { countRecordings } from "./media/recordings.ts";
import { countFiles } from "./media/wanted.ts";
import { createMonths, createWaitingMonths } from "./months.ts";
import { quietUnits } from "./quiet.ts";
import type { Report } from "./report.ts";
import { openSnapshot, readBatches, sourceChecksum } from "./source.ts";
import { detectState } from "./state.ts";
import type { LegacyTable } from "./table.ts";
import { LEFT_OUT, TABLES } from "./tables/index.ts";
import { newTally, type Tally } from "./tally.ts";
import type { Target } from "./target.ts";

export interface ImportOptions {
  dryRun: boolean;
  /** Tries rows that an earlier run set aside again. */
  retry: boolean;
  /** Rows read and written at a time. */
  batchSize: number;
  /** Told about each table and each batch. */
  progress: (text: string) => void;
}

async function importTable(
  source: pg.ClientBase,
  target: Target,
  table: LegacyTable,
  runId: string,
  { batchSize, progress }: ImportOptions,
): Promise<Tally> {
  const { client } = target;
  const tally = newTally(table.name);
  const { count } = await sourceChecksum(source, table.name);
  const quietly = await quietUnits(target, table);
  await target.unit(() => createMonths(source, client, table));
  for await (const rows of readBatches(source, table, batchSize)) {
    await quietly(() => importBatch(source, client, table, rows, runId, tally));
    progress(`${table.name}: ${tally.read} of ${count}`);
  }
  await target.unit(() => createWaitingMonths(client, table));
  return tally;
}

/** Tables that are not imported by rule: how many rows each leaves behind. */
async function countLeftOut(source: pg.ClientBase, tables: ReadonlyMap<string, unknown>) {
  const counts: Report["leftOut"] = [];
  for (const { table, reason } of LEFT_OUT) {
    if (!tables.has(table)) continue;
    const { count } = await sourceChecksum(source, table);
    counts.push({ table, rows: count, reason });
  }
  return counts;
}

/** Their lines of the ledger go with them; the run writes new ones. */
async function forgetSetAside(client: pg.ClientBase): Promise<void> {
  await client.query("delete from private.legacy_ids where outcome = 'set_aside'");
}

/** What the import leaves behind, because it fetches nothing by itself. */
async function filesAway(client: pg.ClientBase): Promise<string[]> {
  const [files, recordings] = [await countFiles(client), await countRecordings(client)];
  if (files + recordings === 0) return [];
  return [
    `${files} files of the library and ${recordings} recordings stand at addresses of the legacy; --copy-media brings them here.`,
  ];
}

/**
 * Fills our database from a legacy one. Reads one snapshot and writes nothing to it. Each batch is
 * kept whole with its lines of the ledger, so that a run that is killed goes on where it ended.
 * @throws SentenceError when the source is no legacy database
 */
export async function importLegacy(
  source: pg.ClientBase,
  target: Target,
  options: ImportOptions,
): Promise<Report> {
  await openSnapshot(source);
  const state = await detectState(source);
  options.progress(`The source is a legacy database in state ${state.name}.`);
  const runId = randomUUID();
  await target.unit(() =>
    target.client.query("insert into private.legacy_runs (id, source_state) values ($1, $2)", [
      runId,
      state.name,
    ]),
  );
  if (options.retry) await target.unit(() => forgetSetAside(target.client));
  const here = TABLES.filter(({ name }) => state.tables.has(name));
  const done: { table: LegacyTable; tally: Tally }[] = [];
  for (const table of here) {
    done.push({ table, tally: await importTable(source, target, table, runId, options) });
  }
  options.progress("Checking");
  const findings = await checkImport(source, target.client, runId, done);
  findings.remarks.push(...(await filesAway(target.client)));
  const known = new Set([...TABLES.map(({ name }) => name), ...LEFT_OUT.map(({ table }) => table)]);
  const report: Report = {
    state: state.name,
    dryRun: options.dryRun,
    tables: done.map(({ tally }) => tally),
    absent: TABLES.filter(({ name }) => !state.tables.has(name)).map(({ name }) => name),
    leftOut: await countLeftOut(source, state.tables),
    unknown: [...state.tables.keys()].filter((name) => !known.has(name)).toSorted(),
    ...findings,
  };
  await target.unit(async () => {
    await auditImport(target.client, runId);
    await target.client.query(
      "update private.legacy_runs set finished_at = clock_timestamp(), report = $2 where id = $1",
      [runId, JSON.stringify(report)],
    );
  });
  return report;
}
