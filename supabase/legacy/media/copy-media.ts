import type pg from "pg";
import { LARGEST_FILE } from "../../../app/domain/media-file.ts";
import { addressProblem } from "../../../app/platform/fetch/checked-address.server.ts";
import {
  type BroughtFile,
  bringInFile,
  type StoreFile,
} from "../../../app/platform/media/bring-in-file.server.ts";
import { fetchMedia } from "../../../app/platform/media/fetch-media.server.ts";
import { UnusableFileError } from "../../../app/platform/media/probe-file.server.ts";
import { titleOfUrl } from "../tables/links.ts";
import { keepRecording, noteRecording, type Recording, wantedRecordings } from "./recordings.ts";
import { type WantedFile, wantedFiles } from "./wanted.ts";

/** Files that are fetched at the same time. */
const AT_ONCE = 4;
/** A film of 500 MB from a slow server takes its time. */
const TIMEOUT_MS = 10 * 60_000;
/** As the bucket has it. */
const LONGEST_RECORDING = 25 * 1024 * 1024;

export interface CopyTools {
  /** "host:port" pairs that may be private. */
  allowed: readonly string[];
  storeFile: StoreFile;
  /** Only says what would be fetched. */
  dryRun: boolean;
  progress: (text: string) => void;
}

/** What became of the addresses. */
export interface CopyReport {
  copied: number;
  /** How many addresses of each reason stay as they are. */
  problems: Record<string, number>;
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function bringFile({ url, kind }: WantedFile, { allowed, storeFile }: CopyTools) {
  const most = LARGEST_FILE[kind];
  const bytes = await fetchMedia(url, { allowed, most, timeoutMs: TIMEOUT_MS });
  return bringInFile(bytes, { most, folder: "legacy", storeFile });
}

async function bringRecording({ url, person }: Recording, { allowed, storeFile }: CopyTools) {
  const most = LONGEST_RECORDING;
  return bringInFile(await fetchMedia(url, { allowed, most }), {
    most,
    // A person's recordings stand in the folder of the person, who alone may hear them.
    folder: `${person}/legacy`,
    bucket: "attempt-recordings",
    check: ({ type, mime_type }) => {
      if (type !== "audio") throw new UnusableFileError(`It is ${mime_type}, no recording.`);
    },
    storeFile,
  });
}

/** What is done with the addresses of one sort. */
interface Sort<T extends { url: string }> {
  name: string;
  pages: AsyncIterable<T[]>;
  bring: (wanted: T) => Promise<BroughtFile>;
  keep: (wanted: T, file: BroughtFile) => Promise<unknown>;
  note: (wanted: T, problem: string) => Promise<unknown>;
}

/** Fetches a few at the same time; what is written is written one by one. */
async function copyFew<T extends { url: string }>(
  few: T[],
  { bring, keep, note }: Sort<T>,
  report: CopyReport,
): Promise<void> {
  const brought = await Promise.all(
    few.map(async (wanted) => ({
      wanted,
      file: await bring(wanted).catch((error: unknown) => whyOf(error)),
    })),
  );
  for (const { wanted, file } of brought) {
    const problem =
      typeof file === "string" ? file : await keep(wanted, file).then(() => null, whyOf);
    if (problem !== null) await note(wanted, problem);
    countFile(report, problem);
  }
}

function countFile(report: CopyReport, problem: string | null): void {
  if (problem === null) report.copied += 1;
  else report.problems[problem] = (report.problems[problem] ?? 0) + 1;
}

async function copyEach<T extends { url: string }>(
  sort: Sort<T>,
  { dryRun, allowed, progress }: CopyTools,
  report: CopyReport,
): Promise<void> {
  let seen = 0;
  for await (const page of sort.pages) {
    if (dryRun) {
      for (const { url } of page) countFile(report, await addressProblem(url, allowed));
    } else {
      for (let at = 0; at < page.length; at += AT_ONCE)
        await copyFew(page.slice(at, at + AT_ONCE), sort, report);
    }
    seen += page.length;
    progress(`${sort.name}: ${seen}`);
  }
}

/**
 * Fetches what stands at addresses of the legacy, types it by its content and stores it once; what named
 * the address follows it. Each file is kept by itself, with its lines of the ledger: a copying that was
 * killed goes on with what is still missing, and what could not be had is tried again by the next.
 */
export async function copyMedia(client: pg.ClientBase, tools: CopyTools): Promise<CopyReport> {
  const report: CopyReport = { copied: 0, problems: {} };
  const files: Sort<WantedFile> = {
    name: "files of the library",
    pages: wantedFiles(client),
    bring: (wanted) => bringFile(wanted, tools),
    keep: ({ url, kind }, file) =>
      client.query("select private.keep_legacy_file($1, $2)", [
        url,
        { ...file, title: titleOfUrl(url, `A ${kind}`).slice(0, 200) },
      ]),
    note: ({ url }, problem) =>
      client.query("select private.note_legacy_file($1, $2)", [url, problem]),
  };
  await copyEach(files, tools, report);
  const recordings: Sort<Recording> = {
    name: "recordings of learners",
    pages: wantedRecordings(client),
    bring: (wanted) => bringRecording(wanted, tools),
    keep: (wanted, { path }) => keepRecording(client, wanted, path),
    note: (wanted, problem) => noteRecording(client, wanted, problem),
  };
  await copyEach(recordings, tools, report);
  return report;
}

/** The report as lines for a person. */
export function describeCopy({ copied, problems }: CopyReport, dryRun: boolean): string[] {
  const reasons = Object.entries(problems).toSorted(([, a], [, b]) => b - a);
  const left = reasons.reduce((sum, [, n]) => sum + n, 0);
  return [
    dryRun ? `${copied} files would be fetched.` : `${copied} files were copied.`,
    ...(left > 0 ? [`${left} stay at their addresses; the ledger names them:`] : []),
    ...reasons.map(([reason, n]) => `  ${n} x ${reason}`),
  ];
}
