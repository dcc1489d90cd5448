import type { Readable } from "node:stream";
import { z } from "zod";
import type { Problem } from "~/domain/answers/json";
import { type ImportPlan, MOST_ROWS } from "~/domain/importing/import-plan";
import {
  ID_COLUMN,
  type Importable,
  labelledProblems,
  VERSION_COLUMN,
} from "~/domain/importing/importable";
import { type PlannedRow, planRow, refusedRow } from "~/domain/importing/plan-row";
import { FileProblem, readRecords, type SourceRecord } from "~/platform/files/record-reader.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";

/** Ids that one request's address has room for. */
const ROWS_A_READ = 100;

const storedRow = z.looseObject({
  id: z.union([z.string(), z.number()]),
  version: z.number(),
});
type StoredRow = z.infer<typeof storedRow>;

const KEYS: Record<string, (id: string) => boolean> = {
  pte_categories: (id) => /^\d{1,9}$/.test(id),
};
const isUuid = (id: string) => z.uuid().safeParse(id).success;

async function recordsOf(file: { name: string; stream: Readable }): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const record of readRecords(file)) {
    if (records.length === MOST_ROWS)
      throw new FileProblem(
        `The file has more than ${MOST_ROWS.toLocaleString("en")} rows. Split it and bring in one part at a time.`,
      );
    records.push(record);
  }
  if (records.length === 0)
    throw new FileProblem("The file has a heading but no rows. Choose another one.");
  return records;
}

/** Why a row names no record of its own: it is broken, has no id, or has the one of another row. */
function nameProblem(
  { row, values, problem }: SourceRecord,
  rowsOf: ReadonlyMap<string, readonly number[]>,
): { label: string; message: string } | null {
  if (problem) return { label: "Row", message: problem };
  const others = rowsOf.get(idOf(values))?.filter((other) => other !== row) ?? [];
  if (idOf(values) === "")
    return {
      label: "Id",
      message: "The row has no id. Export the list again and change that file.",
    };
  if (others.length > 0)
    return { label: "Id", message: `Row ${others[0]} has the same id. Remove one of them.` };
  return null;
}

const idOf = (values: Record<string, unknown>) => String(values[ID_COLUMN] ?? "");

/** @throws FileProblem  for a file that could not change anything */
function checkColumns(given: ReadonlySet<string>, { columns }: Importable): void {
  if (!given.has(ID_COLUMN))
    throw new FileProblem(
      "The file has no “id” column, by which rows are matched. Export the list again and change that file.",
    );
  if (!columns.some(({ name }) => given.has(name)))
    throw new FileProblem(
      `The file has none of the columns that a file can change: ${columns.map(({ name }) => name).join(", ")}. Export the list with “all fields” and change that file.`,
    );
}

/** The stored records of these ids, as this person may read them, by the names of the columns. */
async function storedRecords(
  { client }: SignedInPerson,
  { table, columns, reads }: Importable,
  ids: readonly string[],
): Promise<Map<string, StoredRow>> {
  const wanted = columns.map(({ name, column }) => (column ? `${name}:${column}` : name));
  const select = [ID_COLUMN, VERSION_COLUMN, ...reads, ...wanted].join(", ");
  const found = new Map<string, StoredRow>();
  const usable = ids.filter(KEYS[table] ?? isUuid);
  for (let start = 0; start < usable.length; start += ROWS_A_READ) {
    const part = usable.slice(start, start + ROWS_A_READ);
    const { data, error } = await client.from(table).select(select).in(ID_COLUMN, part);
    if (error) throw error;
    for (const row of z.array(storedRow).parse(data)) found.set(String(row.id), row);
  }
  return found;
}

/** Looks at changes of records as a whole, beyond each value: what is wrong with which record, by its id. */
export type CheckChanges = (
  changes: readonly { stored: StoredRow; change: Record<string, unknown> }[],
) => Promise<ReadonlyMap<string, readonly Problem[]>>;

/** The rows as planned, less those that the check refuses. */
async function checked(
  rows: readonly PlannedRow[],
  stored: ReadonlyMap<string, StoredRow>,
  importable: Importable,
  check: CheckChanges,
): Promise<PlannedRow[]> {
  const changes = rows.flatMap(({ id, state, change }) => {
    const found = stored.get(id);
    return found && (state === "changed" || state === "conflict")
      ? [{ stored: found, change }]
      : [];
  });
  const refused = await check(changes);
  return rows.map((row) => {
    const problems = refused.get(row.id);
    if (!problems) return row;
    return {
      ...row,
      state: "refused",
      change: {},
      problems: labelledProblems(importable, problems),
    };
  });
}

/**
 * Reads a file that was exported from a list and says what each of its rows would change. No record is
 * written.
 * @throws FileProblem
 */
export async function planImport(
  person: SignedInPerson,
  importable: Importable,
  file: { name: string; stream: Readable },
  check?: CheckChanges,
): Promise<ImportPlan> {
  const records = await recordsOf(file);
  const given = new Set(records.flatMap(({ values }) => Object.keys(values)));
  checkColumns(given, importable);
  const rowsOf = new Map<string, number[]>();
  for (const { row, values } of records)
    rowsOf.set(idOf(values), [...(rowsOf.get(idOf(values)) ?? []), row]);
  const stored = await storedRecords(person, importable, [...rowsOf.keys()]);
  const rows = records.map((record) => {
    const problem = nameProblem(record, rowsOf);
    if (problem) return refusedRow(record, problem.label, problem.message);
    return planRow(importable, record, stored.get(idOf(record.values)));
  });
  const used = new Set([ID_COLUMN, VERSION_COLUMN, ...importable.columns.map(({ name }) => name)]);
  const planned = check ? await checked(rows, stored, importable, check) : rows;
  return {
    rows: planned.map((row, place) =>
      row.state === "refused" || row.state === "unknown"
        ? { ...row, values: records[place]?.values }
        : row,
    ),
    ignored: [...given].filter((name) => !used.has(name)),
    has_versions: given.has(VERSION_COLUMN),
  };
}
