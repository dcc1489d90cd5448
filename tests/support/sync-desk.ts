import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { type RunEnd, runSyncJob } from "../../app/features/sync/engine/run-job.server.ts";
import { asRoleCommitted, person } from "./as-role.ts";
import type { Row, TestDatabase } from "./database.ts";

/** Fields as the samples of these tests name them. */
const fields = Object.fromEntries(
  [
    "external_id",
    "type",
    "module",
    "title",
    "prompt_text",
    "options",
    "key",
    "difficulty",
    "tags",
  ].map((name) => [name, name]),
);

interface SourceParts {
  kind?: "feed" | "upload" | "postgres";
  config?: Record<string, unknown>;
  allowed_hosts?: string[];
  is_complete?: boolean;
  retire_limit?: number;
  schedule?: string;
  /** Fields that are mapped besides the usual ones. */
  more?: Record<string, string>;
}

/** A source of its own, so that tests of one file do not meet. @returns its id */
export async function buildSource(
  { pool }: TestDatabase,
  parts: SourceParts = {},
): Promise<string> {
  const {
    kind = "upload",
    config = {},
    allowed_hosts = [],
    is_complete = false,
    retire_limit = 100,
    schedule = null,
    more = {},
  } = parts;
  const { rows } = await pool.query(
    `insert into public.pte_sync_sources (key, name, kind, config, mapping, allowed_hosts, is_complete, retire_limit, schedule)
     values ($1, 'Sample', $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      `s${randomUUID().slice(0, 12)}`,
      kind,
      config,
      { fields: { ...fields, ...more } },
      allowed_hosts,
      is_complete,
      retire_limit,
      schedule,
    ],
  );
  return String(rows[0]?.id);
}

/** What tests of jobs do again and again, as one editor. */
export function syncDesk(database: TestDatabase, editor: () => string) {
  const as = <T extends Row = Row>(sql: string, values: unknown[] = []): Promise<T[]> =>
    asRoleCommitted(
      database,
      person(editor()),
      async (client) => (await client.query<T>(sql, values)).rows,
    );
  const files = new Map<string, string>();
  /** Paths of what jobs have put into buckets. */
  const stored: string[] = [];
  const tools = {
    openImport: async (path: string) => Readable.from([Buffer.from(files.get(path) ?? "")]),
    storeFile: async (bucket: string, path: string) => void stored.push(`${bucket}/${path}`),
  };
  const start = async (
    source: string,
    mode: string,
    more: { file?: string; basedOn?: string; skipMoved?: boolean } = {},
  ) => {
    const path =
      more.file === undefined
        ? null
        : `${randomUUID()}.${more.file.startsWith("[") ? "json" : "csv"}`;
    if (path && more.file !== undefined) files.set(path, more.file);
    const [row] = await as("select public.start_sync_job($1, $2, $3, $4, $4, 'Test', $5) as id", [
      source,
      mode,
      more.basedOn ?? null,
      path,
      more.skipMoved ?? false,
    ]);
    return String(row?.id);
  };
  const run = (job: string): Promise<RunEnd> => runSyncJob(database.pool, job, tools);
  return {
    as,
    stored,
    start,
    run,
    /** Starts a job and runs it to its end. */
    async go(...args: Parameters<typeof start>) {
      const job = await start(...args);
      return { job, end: await run(job) };
    },
    ledger: (job: string) =>
      as("select * from public.sync_job_rows where job_id = $1 order by id", [job]),
    job: async (id: string) =>
      (await as("select * from public.pte_sync_jobs where id = $1", [id]))[0] ?? {},
    bank: (source: string, bank = "reading_questions") =>
      as(
        `select q.* from public.${bank} q join public.pte_sync_sources s on s.key = q.source where s.id = $1 order by q.external_id`,
        [source],
      ),
  };
}

const HEADING = "external_id,type,title,prompt_text,options,key,difficulty";

/** A CSV file of single choice questions of reading. */
export const csvOfQuestions = (
  questions: {
    id: string | number;
    title?: string;
    text?: string;
    key?: string;
    difficulty?: string;
    type?: string;
  }[],
) =>
  [
    HEADING,
    ...questions.map(
      ({
        id,
        title = `Question ${id}`,
        text = `What of ${id}?`,
        key = "B",
        difficulty = "Easy",
        type = "r_mcq_single",
      }) => [id, type, title, text, "Growth|Trade|Debt", key, difficulty].join(","),
    ),
  ].join("\n");
