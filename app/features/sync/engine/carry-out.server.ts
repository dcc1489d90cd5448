import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import type { StoreFile } from "~/platform/media/bring-in-file.server";
import { recordMapper } from "../mapping/record-mapper.server";
import { bringFiles } from "../media/bring-files.server";
import { packageFiles } from "../media/package-files.server";
import { openSource, type SourceAccess } from "../readers/open-source.server";
import { type ReadPages, type SourcePage, SourceProblem, type Waiting } from "../readers/page";
import { readRejected } from "../readers/rejected-rows.server";
import type { JobStore, LoadedJob, PageCounts } from "./job-store.server";

/** Rows of a ledger that are applied or undone in one transaction. */
const LEDGER_PAGE = 1000;
const BEAT_EVERY_MS = 1000;

/** What a job needs besides the database. */
export interface SyncTools {
  pool: Pool;
  openImport: SourceAccess["openImport"];
  /** Left out: the files that questions name are neither looked for nor brought in. */
  storeFile?: StoreFile;
}

/** Waiting in small steps, each with a heartbeat: a cancelled job does not wait to the end. */
const waitingOf = (store: JobStore): Waiting => ({
  async wait(ms, why) {
    await store.note("warning", why);
    for (let left = ms; left > 0; left -= BEAT_EVERY_MS) {
      await sleep(Math.min(left, BEAT_EVERY_MS));
      await store.beat();
    }
  },
});

function readerOf(store: JobStore, job: LoadedJob, { pool, openImport }: SyncTools): ReadPages {
  if (job.mode === "retry" && job.based_on) return readRejected(pool, job.based_on);
  const { secret, file_path: path, file_name: name } = job;
  const file = path ? { path, name: name ?? path } : null;
  return openSource(job.source, { secret, file, openImport, ...waitingOf(store) });
}

async function judge(
  store: JobStore,
  { source }: LoadedJob,
  page: SourcePage,
  { repeated }: PageCounts,
): Promise<void> {
  if (page.warning) await store.note("warning", page.warning);
  if (source.kind === "upload" || !Number(repeated)) return;
  if (repeated === page.records.length)
    throw new SourceProblem(
      "The source repeats itself: a whole page held only questions that had come before. Check its paging.",
    );
  await store.note(
    "warning",
    `The source changed while it was read: ${repeated} questions came twice.`,
  );
}

/** While one page is stored, the next is fetched; never more than these two are held. */
async function readAndStore(store: JobStore, job: LoadedJob, tools: SyncTools): Promise<void> {
  const mapPage = await recordMapper(tools.pool, job.source);
  let storing: Promise<void> = Promise.resolve();
  try {
    for await (const page of readerOf(store, job, tools)(job.checkpoint)) {
      const records = await mapPage(page.records);
      await storing;
      storing = store
        .store(records, page.checkpoint, page.total)
        .then((counts) => judge(store, job, page, counts));
      storing.catch(() => undefined);
    }
  } finally {
    await storing;
  }
}

async function untilEnd(page: () => Promise<PageCounts>): Promise<void> {
  for (;;) if ((await page()).end === true) return;
}

async function apply(store: JobStore, job: LoadedJob): Promise<void> {
  const moved = job.checkpoint === null ? await store.findMoved() : 0;
  if (moved > 0 && !job.skip_moved)
    throw new SourceProblem(
      `${moved === 1 ? "1 question is" : `${moved} questions are`} not as the dry run found them any more. Nothing was written. Look at the rows below, then make a new dry run, or apply the others.`,
    );
  await untilEnd(() => store.applyPage(LEDGER_PAGE));
}

async function bringMedia(store: JobStore, job: LoadedJob, tools: SyncTools): Promise<void> {
  const { file_path: path, source, mode } = job;
  const { storeFile, openImport } = tools;
  if (!storeFile) return;
  const packed = packageFiles(path ? () => openImport(path) : null);
  const waiting = waitingOf(store);
  const isDry = mode === "dry_run";
  try {
    await bringFiles(store, { allowed: source.allowed_hosts, packed, waiting, storeFile, isDry });
  } finally {
    await packed.close();
  }
}

/** Does what the job is for, from its checkpoint on. @throws SourceProblem, JobLostError, or the database's error */
export async function carryOut(store: JobStore, tools: SyncTools): Promise<void> {
  const job = await store.load();
  if (job.mode === "undo") return untilEnd(() => store.undoPage(LEDGER_PAGE));
  if (job.mode === "apply") await apply(store, job);
  else await readAndStore(store, job, tools);
  await bringMedia(store, job, tools);
}
