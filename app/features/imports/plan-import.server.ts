import type { Readable } from "node:stream";
import { z } from "zod";
import { type ImportPlan, MOST_ROWS } from "~/domain/importing/import-plan";
import { ID_COLUMN, type Importable, VERSION_COLUMN } from "~/domain/importing/importable";
import { planRow } from "~/domain/importing/plan-row";
import { FileProblem, readRecords, type SourceRecord } from "~/platform/files/record-reader.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";

/** Ids that one request's address has room for. */
const ROWS_A_READ = 100;

const storedRow = z.looseObject({
  id: z.union([z.string(), z.number()]),
  version: z.number(),
});
type StoredRow = z.infer<typeof storedRow>;

const permissions = z.array(z.string());

/** Whether the person may change content: the database says so. */
export async function mayImport({ client }: SignedInPerson): Promise<boolean> {
  const { data, error } = await client.rpc("my_permissions");
  if (error) throw error;
  return permissions.parse(data).includes("content.write");
}

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

/** Refuses rows that say nothing, or two things, about which record they mean. */
function checkIds(records: readonly SourceRecord[]): void {
  const rows = new Map<string, number>();
  for (const { row, values } of records) {
    const id = values[ID_COLUMN];
    if (id === undefined || id === null || id === "")
      throw new FileProblem(
        `Row ${row} has no “id”. Rows are matched by the id column of an export: export the list again and change that file.`,
      );
    const earlier = rows.get(String(id));
    if (earlier !== undefined)
      throw new FileProblem(`Rows ${earlier} and ${row} have the same id. Remove one of them.`);
    rows.set(String(id), row);
  }
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

/**
 * Reads a file that was exported from a list and says what each of its rows would change. Nothing is
 * written.
 * @throws FileProblem
 */
export async function planImport(
  person: SignedInPerson,
  importable: Importable,
  file: { name: string; stream: Readable },
): Promise<ImportPlan> {
  const records = await recordsOf(file);
  checkIds(records);
  const ids = records.map(({ values }) => String(values[ID_COLUMN]));
  const stored = await storedRecords(person, importable, ids);
  const used = new Set([ID_COLUMN, VERSION_COLUMN, ...importable.columns.map(({ name }) => name)]);
  const given = new Set(records.flatMap(({ values }) => Object.keys(values)));
  return {
    rows: records.map((record) =>
      planRow(importable, record, stored.get(String(record.values[ID_COLUMN]))),
    ),
    ignored: [...given].filter((name) => !used.has(name)),
    has_versions: given.has(VERSION_COLUMN),
  };
}
