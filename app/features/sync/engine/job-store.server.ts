import type { Pool } from "pg";
import { z } from "zod";
import { MODULES } from "~/domain/item-types";
import type { MappedRecord } from "../mapping/map-record";
import type { FieldProblem } from "../mapping/record-problems";
import { syncSource } from "../source/source";

const loadedJob = z.object({
  id: z.uuid(),
  mode: z.enum(["run", "dry_run", "apply", "retry", "undo"]),
  based_on: z.uuid().nullable(),
  file_path: z.string().nullable(),
  file_name: z.string().nullable(),
  skip_moved: z.boolean(),
  checkpoint: z.unknown(),
  secret: z.string().nullable(),
  source: syncSource,
});
export type LoadedJob = z.output<typeof loadedJob>;

const wantedMedia = z.object({
  module: z.enum(MODULES),
  id: z.uuid(),
  type: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  file: z.string().nullable(),
  checksum: z.string().nullable(),
});
/** A question that names a file, by address or by its path in a package, and does not have it. An apply knows its checksum. */
export type WantedMedia = z.output<typeof wantedMedia>;

/** JSON as jsonb takes it: without NUL and halves of surrogate pairs, which no text of Postgres holds. */
const storable = (value: unknown): string =>
  JSON.stringify(value).replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g, "$1");

const counts = z.record(z.string(), z.union([z.number(), z.boolean()]));
export type PageCounts = z.output<typeof counts>;

/** The job is not this worker's any more: cancelled, ended, or given to another one. */
export class JobLostError extends Error {}

/** A job as the worker that claimed it sees it: what is asked of the database, one call each. */
export class JobStore {
  constructor(
    private readonly pool: Pool,
    readonly id: string,
    private readonly claim: string,
  ) {}

  /** Claims the job; null when another worker runs it or it has ended. */
  static async claim(pool: Pool, id: string): Promise<JobStore | null> {
    const { rows } = await pool.query("select private.claim_sync_job($1) as claim", [id]);
    const claim = z.object({ claim: z.uuid().nullable() }).parse(rows[0]).claim;
    return claim ? new JobStore(pool, id, claim) : null;
  }

  async load(): Promise<LoadedJob> {
    const { rows } = await this.pool.query(
      `select j.id, j.mode, j.based_on, j.file_path, j.file_name, j.skip_moved, r.checkpoint, to_jsonb(s) as source,
         (select k.value from private.sync_secrets k where k.source_id = s.id) as secret
       from public.pte_sync_jobs j
       join private.sync_runs r on r.job_id = j.id
       join public.pte_sync_sources s on s.id = j.source_id
       where j.id = $1`,
      [this.id],
    );
    return loadedJob.parse(rows[0]);
  }

  /** @throws JobLostError */
  private async page(sql: string, values: unknown[]): Promise<PageCounts> {
    const { rows } = await this.pool.query(`select ${sql} as counts`, [
      this.id,
      this.claim,
      ...values,
    ]);
    const stored = z.object({ counts: counts.nullable() }).parse(rows[0]).counts;
    if (!stored) throw new JobLostError();
    return stored;
  }

  store(records: MappedRecord[], checkpoint: unknown, total: number | undefined) {
    return this.page("private.store_sync_page($1, $2, $3, $4, $5)", [
      storable(records),
      JSON.stringify(checkpoint),
      total ?? null,
    ]);
  }

  applyPage = (size: number) => this.page("private.apply_sync_page($1, $2, $3)", [size]);
  undoPage = (size: number) => this.page("private.undo_sync_page($1, $2, $3)", [size]);

  /** How many rows of the dry run are not as it found them. */
  async findMoved(): Promise<number> {
    const { rows } = await this.pool.query("select private.find_moved_sync_rows($1, $2) as moved", [
      this.id,
      this.claim,
    ]);
    return z.object({ moved: z.number() }).parse(rows[0]).moved;
  }

  /** @throws JobLostError */
  async beat(): Promise<void> {
    const { rows } = await this.pool.query("select private.beat_sync_job($1, $2) as held", [
      this.id,
      this.claim,
    ]);
    this.keepHolding(rows[0]);
  }

  /** @throws JobLostError when an answer says that the job is not this worker's any more */
  private keepHolding(answer: unknown): void {
    if (!z.object({ held: z.boolean() }).parse(answer).held) throw new JobLostError();
  }

  async note(level: "info" | "warning" | "error", message: string): Promise<void> {
    await this.pool.query("select private.note_sync($1, $2, $3)", [this.id, level, message]);
  }

  async mediaWanted(after: string | null, size: number): Promise<WantedMedia[]> {
    const { rows } = await this.pool.query(
      "select * from private.sync_media_wanted($1, $2, $3, $4)",
      [this.id, this.claim, after, size],
    );
    return z.array(wantedMedia).parse(rows);
  }

  async countMediaWanted(): Promise<number> {
    const { rows } = await this.pool.query(
      "select count(*)::int as files from private.sync_media_wanted($1, $2, null, null)",
      [this.id, this.claim],
    );
    return z.object({ files: z.number() }).parse(rows[0]).files;
  }

  /** Adds a warning to the question's line of the ledger. @throws JobLostError */
  async warn({ id, checksum }: WantedMedia, warning: FieldProblem): Promise<void> {
    const { rows } = await this.pool.query(
      "select private.warn_sync_row($1, $2, $3, $4, $5) as held",
      [this.id, this.claim, id, warning, checksum !== null],
    );
    this.keepHolding(rows[0]);
  }

  /** The heartbeat while files are looked for. @param left  files to come @throws JobLostError */
  async beatFiles(left: number): Promise<void> {
    const { rows } = await this.pool.query("select private.beat_sync_files($1, $2, $3) as held", [
      this.id,
      this.claim,
      left,
    ]);
    this.keepHolding(rows[0]);
  }

  /** Says in the ledger of a dry run which file would come in. @throws JobLostError */
  async noteMedia({ id }: WantedMedia, file: object): Promise<void> {
    const { rows } = await this.pool.query(
      "select private.note_sync_media($1, $2, $3, $4) as held",
      [this.id, this.claim, id, file],
    );
    this.keepHolding(rows[0]);
  }

  /** @param file  columns of a media row, and the address it came `from` @throws JobLostError */
  async attachMedia({ module, id }: WantedMedia, file: object): Promise<void> {
    const { rows } = await this.pool.query(
      "select private.attach_sync_media($1, $2, $3, $4, $5) as item",
      [this.id, this.claim, module, id, file],
    );
    if (!z.object({ item: z.uuid().nullable() }).parse(rows[0]).item) throw new JobLostError();
  }

  /** Ends the job; the outcome, or null when it is not this worker's any more. */
  async finish(problem: string | null): Promise<string | null> {
    const { rows } = await this.pool.query(
      "select private.finish_sync_job($1, $2, $3) as outcome",
      [this.id, this.claim, problem],
    );
    return z.object({ outcome: z.string().nullable() }).parse(rows[0]).outcome;
  }

  async release(): Promise<void> {
    await this.pool.query("select private.release_sync_job($1, $2)", [this.id, this.claim]);
  }
}
