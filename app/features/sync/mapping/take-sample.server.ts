import type { Pool } from "pg";
import { z } from "zod";
import { poolFor } from "~/platform/database.server";
import { readServerEnv } from "~/platform/env.server";
import type { SourceRecord } from "~/platform/files/source-record";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { openImport } from "../readers/open-import.server";
import { openSource } from "../readers/open-source.server";
import { SourceProblem } from "../readers/page";
import { syncSource } from "../source/source";
import { autoMatch, pathsOf } from "./fields";
import { recordMapper } from "./record-mapper.server";
import type { Sample, SampleRequest } from "./sample";

const SAMPLE_ROWS = 20;
const permissions = z.array(z.string());

interface SampleAnswer {
  status: number;
  body: Sample | { problem: string };
}

const refusal = (status: number, problem: string): SampleAnswer => ({ status, body: { problem } });

async function secretOf(pool: Pool, sourceId: string): Promise<string | null> {
  const { rows } = await pool.query("select value from private.sync_secrets where source_id = $1", [
    sourceId,
  ]);
  return z.object({ value: z.string() }).safeParse(rows[0]).data?.value ?? null;
}

/** A person waits for this, so a source that is busy is told at once. */
const wait = (_ms: number, why: string): Promise<never> => {
  throw new SourceProblem(why.replace(/ Trying again.*$/, " Try again later."));
};

/** The first records of a source as a run would map them, for a person who may run it. */
export async function takeSample(
  { client }: SignedInPerson,
  request: SampleRequest,
): Promise<SampleAnswer> {
  const { data: granted } = await client.rpc("my_permissions");
  if (!permissions.safeParse(granted).data?.includes("sync.run"))
    return refusal(403, "Looking into a source needs the permission sync.run.");
  const { data } = await client
    .from("pte_sync_sources")
    .select("*")
    .eq("id", request.source_id)
    .maybeSingle();
  const source = syncSource.safeParse(data).data;
  if (!source) return refusal(404, "There is no such source.");

  const { file_path: path, file_name: name } = request;
  const file = path ? { path, name: name ?? path } : null;
  const records: SourceRecord[] = [];
  const pool = poolFor(readServerEnv().DATABASE_URL);
  try {
    const secret = await secretOf(pool, source.id);
    const read = openSource(source, { secret, file, openImport, wait });
    for await (const page of read(null)) {
      records.push(...page.records);
      if (records.length >= SAMPLE_ROWS) break;
    }
  } catch (error) {
    if (error instanceof SourceProblem) return refusal(422, error.message);
    throw error;
  }
  if (records.length === 0) return refusal(422, "The source gave no rows.");

  const shown = records.slice(0, SAMPLE_ROWS);
  const paths = [...new Set(shown.flatMap(({ values }) => pathsOf(values)))];
  const suggested = autoMatch(paths);
  const chosen = request.mapping ?? { fields: suggested, values: {} };
  const mapPage = await recordMapper(pool, { ...source, mapping: chosen });
  return { status: 200, body: { paths, suggested, rows: await mapPage(shown) } };
}
