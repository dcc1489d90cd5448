import type pg from "pg";
import { LegacyRow, SetAside } from "./legacy-row.ts";
import { type Outcome, recordOutcomes } from "./outcome.ts";
import { personReader } from "./person.ts";
import { findReferences, referencesOf } from "./references.ts";
import type { SourceRow } from "./source.ts";
import type { LegacyTable, Mapped, MapRow, Same } from "./table.ts";
import { countChanged, countOutcomes, type Tally } from "./tally.ts";
import { keyOf } from "./write.ts";
import { findTwins, writeOrSetAside } from "./write-batch.ts";
import { rememberColumns } from "./written-columns.ts";

/** The rows that no earlier run has seen. */
async function freshRows(
  client: pg.ClientBase,
  { name }: LegacyTable,
  rows: readonly SourceRow[],
  tally: Tally,
): Promise<SourceRow[]> {
  const known = await client.query<{ legacy_id: string; source_hash: string }>(
    `select legacy_id, source_hash from private.legacy_ids
     where source_table = $1 and legacy_id = any ($2)`,
    [name, rows.map(({ key }) => key)],
  );
  const hashes = new Map(known.rows.map((row) => [row.legacy_id, row.source_hash]));
  tally.read += rows.length;
  return rows.filter(({ key, hash }) => {
    const seen = hashes.get(key);
    if (seen === undefined) return true;
    if (seen === hash) tally.already += 1;
    else countChanged(tally, key);
    return false;
  });
}

const isSame = (mapped: Mapped | Same): mapped is Same => "sameAs" in mapped;

/** Runs the table's mapping; null when the row is set aside, which is noted. */
function mapOrNote(map: MapRow, row: LegacyRow): Mapped | Same | null {
  try {
    return map(row);
  } catch (error) {
    if (!(error instanceof SetAside)) throw error;
    row.note("set_aside", null, error.message, row.whole());
    return null;
  }
}

/**
 * Brings a batch of rows over: maps them, writes them, and records what became of each. Rows that an
 * earlier run has seen are only counted. Runs inside the caller's transaction.
 */
export async function importBatch(
  source: pg.ClientBase,
  client: pg.ClientBase,
  table: LegacyTable,
  rows: readonly SourceRow[],
  runId: string,
  tally: Tally,
): Promise<void> {
  const fresh = await freshRows(client, table, rows, tally);
  if (fresh.length === 0) return;
  const { targetKey: keys = ["id"] } = table;
  const ids = await findReferences(client, table, fresh);
  const work = fresh.map((found) => {
    const refs = referencesOf(ids, table, found);
    return { found, refs, row: new LegacyRow(found.key, found.values, found.extra, refs) };
  });
  const personOf = await personReader(client, table, work);
  const map = await table.mapper({ rows: work.map(({ row }) => row), source, target: client });
  const mapped = work.map((entry) => ({ ...entry, to: mapOrNote(map, entry.row) }));

  const mine = mapped.flatMap(({ row, to }) => (to && !isSame(to) ? [{ row, to }] : []));
  const written = await writeOrSetAside(client, table, mine);
  await rememberColumns(
    client,
    table,
    runId,
    mine.map(({ to }) => to),
  );
  const unwritten = mine.filter(
    ({ row, to }) => !written.refused.has(row) && !written.hashes.has(keyOf(to[0], keys)),
  );
  const twins = await findTwins(client, table, unwritten);
  const kept = await findKept(client, table, mapped, written.hashes);

  const outcomes = mapped.map(({ found, refs, row, to }): Outcome => {
    const own = to && !isSame(to) ? keyOf(to[0], keys) : null;
    const owner = personOf(refs);
    const base = { source: found, row, person: table.name === "users" ? own : owner };
    const targetHash = own ? written.hashes.get(own) : undefined;
    if (own && targetHash) return { ...base, outcome: "imported", targetId: own, targetHash };
    const twin = to && isSame(to) ? (kept.has(to.sameAs) ? to.sameAs : null) : twins.get(row);
    if (twin) {
      const reason = to && isSame(to) ? to.reason : "Another row stands for the same thing here.";
      row.note("merged", null, `${reason}`, row.whole());
      return { ...base, outcome: "merged", targetId: twin, targetHash: null };
    }
    if (to && !written.refused.has(row)) {
      row.note("set_aside", null, "A row with the same key is here already.", row.whole());
    }
    return { ...base, person: owner, outcome: "set_aside", targetId: null, targetHash: null };
  });
  await recordOutcomes(client, table, runId, outcomes);
  countOutcomes(tally, outcomes);
}

/** Of the rows that others are said to be the same as, those that are really here. */
async function findKept(
  client: pg.ClientBase,
  { target }: LegacyTable,
  mapped: readonly { to: Mapped | Same | null }[],
  hashes: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const wanted = mapped.flatMap(({ to }) => (to && isSame(to) ? to.sameAs : []));
  const found = await client.query<{ target_id: string }>(
    "select target_id from private.legacy_ids where target_table = $1 and target_id = any ($2)",
    [target, wanted],
  );
  return new Set([...hashes.keys(), ...found.rows.map(({ target_id }) => target_id)]);
}
