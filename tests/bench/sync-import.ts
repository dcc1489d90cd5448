import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import pg from "pg";
import postgres from "postgres";
import { z } from "zod";
import type { Measurement } from "./report.ts";
import { endsWithBench } from "./stopping.ts";

const FIELDS = ["external_id", "type", "title", "prompt_text", "options", "key", "difficulty"];
const WORDS = ["reed", "trade", "river", "debt", "labour", "growth", "harbour", "mill"];
const word = (n: number) => WORDS[n % WORDS.length];

const titleOf = (n: number) => `Question ${n} of the ${word(n)}`;
const textOf = (n: number) =>
  `The ${word(n)} rises in year ${1000 + (n % 977)} near the ${word(n >> 3)} and the ${word(n >> 5)}. What grows there?`;
const choicesOf = (n: number) =>
  ["A", "B", "C", "D"].map((id, at) => ({ id, text: `The ${word(n + at)}` }));
const keyOf = (n: number) => "ABCD".charAt(n % 4);
const levelOf = (n: number) => ["Easy", "Medium", "Hard"][n % 3];

const csvLine = (n: number) =>
  `${n},r_mcq_single,${titleOf(n)},${textOf(n)},${choicesOf(n)
    .map(({ text }) => text)
    .join("|")},${keyOf(n)},${levelOf(n)}`;

/** The same question as COPY takes it: columns of the bank, tab by tab. */
const copyLine = (n: number) =>
  [
    "multiple_choice_single",
    titleOf(n),
    textOf(n),
    JSON.stringify({ choices: choicesOf(n) }),
    JSON.stringify({ correct: [keyOf(n)] }),
    levelOf(n),
    "bench-copy",
    n,
  ].join("\t");

async function writeLines(
  file: string,
  rows: number,
  line: (n: number) => string,
  heading?: string,
) {
  const out = createWriteStream(file);
  if (heading) out.write(`${heading}\n`);
  for (let n = 1; n <= rows; n += 1) if (!out.write(`${line(n)}\n`)) await once(out, "drain");
  out.end();
  await once(out, "finish");
}

const secondsSince = (started: number) => (performance.now() - started) / 1000;

/** Plain COPY of the rows into the bank itself, whose triggers and indexes the import meets too. */
async function copySeconds(databaseUrl: string, file: string): Promise<number> {
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    const started = performance.now();
    const into =
      await sql`copy public.reading_questions (type, title, prompt_text, options, answer_key, difficulty, source, external_id) from stdin`.writable();
    await pipeline(createReadStream(file), into);
    return secondsSince(started);
  } finally {
    await sql.end();
  }
}

const outcome = z.object({ end: z.string(), seconds: z.number(), megabytes: z.number() });

/** Runs the job in a process of its own. */
async function runInProcess(databaseUrl: string, job: string, file: string) {
  const args = ["--import", "tsx", "tests/bench/import-worker.ts", databaseUrl, job, file];
  const running = promisify(execFile)(process.execPath, args);
  endsWithBench(running.child);
  const { stdout } = await running;
  const result = outcome.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
  if (result.end !== "success") throw new Error(`The import ended with ${result.end}.`);
  return result;
}

async function newJob(pool: pg.Pool, source: string): Promise<string> {
  const { rows } = await pool.query(
    `with job as (
       insert into public.pte_sync_jobs (source, source_id, mode, file_path, file_name)
       values ('bench', $1, 'run', 'bench.csv', 'bench.csv') returning id
     ) insert into private.sync_runs (job_id) select id from job returning job_id`,
    [source],
  );
  return String(rows[0]?.job_id);
}

/**
 * Imports generated questions from a CSV file: read, mapped, validated, ledgered, written, audited. And,
 * in the same run, copies the same questions into the same bank with plain COPY, half before and half
 * after, so that neither has the smaller indexes.
 */
export async function measureSyncImport(
  { databaseUrl, folder, rows }: { databaseUrl: string; folder: string; rows: number },
  report: (measurement: Measurement) => void,
): Promise<void> {
  const file = `${folder}/bench.csv`;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  const half = Math.floor(rows / 2);
  try {
    await writeLines(file, rows, csvLine, FIELDS.join(","));
    const { rows: made } = await pool.query(
      "insert into public.pte_sync_sources (key, name, kind, mapping) values ('bench', 'Bench', 'upload', $1) returning id",
      [{ fields: Object.fromEntries(FIELDS.map((name) => [name, name])) }],
    );
    const source = String(made[0]?.id);
    const run = async () => runInProcess(databaseUrl, await newJob(pool, source), file);
    const copyHalf = async (from: number) => {
      const part = `${folder}/${randomUUID()}.tsv`;
      await writeLines(part, half, (n) => copyLine(from + n));
      const seconds = await copySeconds(databaseUrl, part);
      await rm(part);
      return seconds;
    };
    const before = await copyHalf(0);
    const { seconds: imported, megabytes: memory } = await run();
    const copied = before + (await copyHalf(half));
    report({ name: "plain COPY into the bank", value: (2 * half) / copied, unit: "rows/s" });
    report({
      name: "import into the bank, validated and ledgered",
      value: rows / imported,
      unit: "rows/s",
    });
    const ratio = imported / rows / (copied / (2 * half));
    report({
      name: "import, times slower than COPY of the same rows",
      value: ratio,
      unit: "times",
      aim: { atMost: 5 },
    });
    report({
      name: "import, most memory of its process",
      value: memory,
      unit: "MB",
      aim: { atMost: 300 },
    });
    report({
      name: "the same import again, nothing changed",
      value: rows / (await run()).seconds,
      unit: "rows/s",
    });
  } finally {
    await pool.end();
    await rm(file, { force: true });
  }
}
