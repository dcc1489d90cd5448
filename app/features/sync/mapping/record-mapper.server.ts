import type { Pool } from "pg";
import { z } from "zod";
import { addressProblem } from "~/platform/fetch/checked-address.server";
import type { SourceRecord } from "~/platform/files/source-record";
import type { SyncSource } from "../source/source";
import { type MappedRecord, mapRecord } from "./map-record";
import { leftOut } from "./record-media";
import type { FieldProblem } from "./record-problems";

const tagRows = z.array(z.object({ name: z.string() }));

async function tagsInUse(pool: Pool): Promise<Set<string>> {
  const { rows } = await pool.query("select name from public.tags where archived_at is null");
  return new Set(tagRows.parse(rows).map(({ name }) => name));
}

/** The address that a record that is taken wants fetched. */
const mediaUrl = ({ values, warnings }: MappedRecord): string | null => {
  const url = values?.prompt_media_url;
  return typeof url === "string" && !warnings ? url : null;
};

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url);

/**
 * Maps the records of a page as its source says, and looks at what a record alone does not tell: whether
 * its tags are in the list, and whether the address of its media may be fetched. Nothing is fetched.
 */
export async function recordMapper(pool: Pool, { mapping, allowed_hosts }: SyncSource) {
  const known = await tagsInUse(pool);
  const checked = new Map<string, Promise<string | null>>();
  const problemOf = (url: string): Promise<string | null> => {
    const origin = originOf(url);
    const problem = checked.get(origin) ?? addressProblem(url, allowed_hosts);
    checked.set(origin, problem);
    return problem;
  };
  const withAddress = async (record: MappedRecord): Promise<MappedRecord> => {
    const url = mediaUrl(record);
    const problem = url && (await problemOf(url));
    if (!problem) return record;
    const warning: FieldProblem = {
      field: "media_url",
      reason: leftOut(url, problem),
    };
    return { ...record, warnings: [warning] };
  };
  return (records: readonly SourceRecord[]): Promise<MappedRecord[]> =>
    Promise.all(records.map((record) => withAddress(mapRecord(record, mapping, known))));
}
