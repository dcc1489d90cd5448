import { z } from "zod";
import {
  ID_COLUMN,
  type Importable,
  type ImportColumn,
  labelledProblems,
  VERSION_COLUMN,
} from "./importable";
import { readCell } from "./read-cell";

const fieldChange = z.object({
  column: z.string(),
  label: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

/**
 * What a row of a file would do:
 * changed - its differences can be applied; unchanged - there are none; conflict - there are, but the
 * record changed after it was exported; refused - a value cannot be saved; unknown - there is no such
 * record, or this person may not see it.
 */
export const PLAN_STATES = ["changed", "conflict", "refused", "unknown", "unchanged"] as const;

export const plannedRow = z.object({
  /** Where it stands in the file. */
  row: z.number(),
  id: z.string(),
  title: z.string().nullable(),
  state: z.enum(PLAN_STATES),
  /** Of the stored record, as the differences were found. */
  version: z.number().nullable(),
  differences: z.array(fieldChange),
  /** By column of the table, as import_changes takes it. */
  change: z.record(z.string(), z.unknown()),
  problems: z.array(z.object({ label: z.string(), message: z.string() })),
  /** As it stands in the file, where nothing of it can be saved. */
  values: z.record(z.string(), z.unknown()).optional(),
});
export type PlannedRow = z.infer<typeof plannedRow>;

const sorted = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Values are compared by what they mean: JSON in any order, no text like an empty one. */
const comparable = (value: unknown): string =>
  value === null || value === undefined || value === ""
    ? ""
    : JSON.stringify(typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value, sorted);

const isSame = (one: unknown, other: unknown) => comparable(one) === comparable(other);

/** What the CSV export sets before a text that a spreadsheet would carry out. */
const guardedText = (raw: unknown, before: unknown): unknown =>
  typeof raw === "string" && /^'[=+\-@\t\r]/.test(raw) && !isSame(raw, before) ? raw.slice(1) : raw;

type Values = Record<string, unknown>;
type FileRow = { row: number; values: Values };
type Stored = Values & { id: string | number; version: number };

/** The cells of a row that differ from the stored record, and those that cannot be read. */
function compared(columns: readonly ImportColumn[], values: Values, stored: Values) {
  const differences: PlannedRow["differences"] = [];
  const problems: PlannedRow["problems"] = [];
  for (const { name, label, kind } of columns) {
    if (!(name in values)) continue;
    const before = stored[name] ?? null;
    const read = readCell(kind, guardedText(values[name], before));
    if ("problem" in read) problems.push({ label, message: read.problem });
    else if (!isSame(read.value, before))
      differences.push({ column: name, label, before, after: read.value });
  }
  return { differences, problems };
}

/** What is wrong with the record as it would be, but not with the record as it is. */
function newProblems(importable: Importable, before: Values, after: Values) {
  const known = new Set(importable.problems(before).map((problem) => JSON.stringify(problem)));
  const added = importable.problems(after).filter((one) => !known.has(JSON.stringify(one)));
  return labelledProblems(importable, added);
}

/** A row that is not looked at any further, because of how it stands in the file. */
export function refusedRow({ row, values }: FileRow, label: string, message: string): PlannedRow {
  const { title, name = title, [ID_COLUMN]: id } = values;
  return {
    row,
    id: String(id ?? ""),
    title: typeof name === "string" ? name : null,
    state: "refused",
    version: null,
    differences: [],
    change: {},
    problems: [{ label, message }],
  };
}

const hasVersion = (values: Values) => {
  const raw = values[VERSION_COLUMN];
  return raw !== undefined && raw !== null && raw !== "";
};

/**
 * Compares a row of a file with the stored record.
 * @param found  the stored record, by the names of the columns; undefined where there is none
 */
export function planRow(
  importable: Importable,
  { row, values }: FileRow,
  found: Stored | undefined,
): PlannedRow {
  const id = String(values[ID_COLUMN] ?? "");
  const nothing = { row, id, differences: [], change: {}, problems: [] };
  if (!found) {
    const { title } = values;
    return {
      ...nothing,
      title: typeof title === "string" ? title : null,
      state: "unknown",
      version: null,
    };
  }
  const stored = { ...found, ...importable.shown?.(found) };
  const known = {
    ...nothing,
    title: String(stored.title ?? stored.name ?? ""),
    version: stored.version,
  };
  const { differences, problems } = compared(importable.columns, values, stored);
  if (differences.length === 0 && problems.length === 0) return { ...known, state: "unchanged" };

  const after = Object.fromEntries(differences.map(({ column, after: value }) => [column, value]));
  problems.push(...newProblems(importable, stored, { ...stored, ...after }));
  const change = Object.fromEntries(
    importable.columns.flatMap(({ name, column = name, stored: asStored }) =>
      name in after ? [[column, asStored ? asStored(after[name]) : after[name]] as const] : [],
    ),
  );
  const isStale = hasVersion(values) && Number(values[VERSION_COLUMN]) !== stored.version;
  const state = problems.length > 0 ? "refused" : isStale ? "conflict" : "changed";
  return { ...known, state, differences, problems, change: problems.length > 0 ? {} : change };
}
