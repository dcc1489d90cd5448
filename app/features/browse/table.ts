import type { AppPermission } from "~/domain/permissions";
import type { MenuGroup } from "~/ui/console-resource";

type Row = Readonly<Record<string, unknown>>;

/** One table or view shown read-only. The show page adds every column of the row that is not named here. */
export interface BrowseTable {
  name: string;
  label: { one: string; many: string };
  group: MenuGroup;
  permission: AppPermission;
  /** The audit log follows its rows, so that each has a history. */
  audited?: boolean;
  /** Columns of the list; the first one is the link to the record. */
  columns: string[];
  /** Newest first by `created_at` unless said otherwise. */
  sort?: { field: string; order: "ASC" | "DESC" };
  /** Text columns the search box looks in; only where an index or a small table makes that cheap. */
  search?: string[];
  /** Columns with few values: a choice each. */
  choices?: Record<string, readonly string[]>;
  /** A time column to filter from/to. */
  period?: string;
  /**
   * Columns that are learners, questions and so on, where the common map does not say it: the table
   * they refer to, or how a row says which.
   */
  references?: Record<string, string | ((row: Row) => string | undefined)>;
  /** Headings of columns whose name does not say enough, a unit for one. */
  labels?: Record<string, string>;
  /** Codes that the console has other words for. */
  words?: Record<string, string>;
  /** The column, or columns, that name a record elsewhere. */
  representation?: string;
  primaryKey?: string[];
  small?: boolean;
}

/** What a column of this name refers to, in every table that does not say otherwise. */
const COMMON_REFERENCES: Record<string, string> = {
  user_id: "users",
  author_id: "users",
  actor_id: "users",
  organization_id: "organizations",
  team_id: "teams",
  test_id: "pte_tests",
  lesson_id: "practice_lessons",
  media_id: "media",
  forum_id: "forums",
  post_id: "posts",
  job_id: "pte_sync_jobs",
};

/** The resource that a column of a row points to, if any. */
export function referenceOf(table: BrowseTable, column: string, row: Row): string | undefined {
  const own = table.references?.[column];
  if (own) return typeof own === "string" ? own : own(row);
  return COMMON_REFERENCES[column] ?? (column.endsWith("_by") ? "users" : undefined);
}

/** For `references`: the table whose name stands in another column. */
export const namedIn =
  (column: string) =>
  (row: Row): string | undefined => {
    const name = row[column];
    return typeof name === "string" ? name : undefined;
  };

const WORDS: Record<string, string> = {
  id: "ID",
  ip: "IP",
  url: "URL",
  ai: "AI",
  ms: "(ms)",
  pte: "PTE",
  at: "",
  is: "",
};

/** Headings that say more than the words of the name. */
const HEADINGS: Record<string, string> = {
  id: "ID",
  at: "When",
  order_index: "Place",
  turn_index: "Turn",
  table_name: "Table",
};

/** The heading of a column of a table. */
export const headingOf = (table: BrowseTable, column: string): string =>
  table.labels?.[column] ?? columnLabel(column);

/** A column's heading: `overall_score` is "Overall score", `created_at` "Created", `user_id` "User". */
export function columnLabel(column: string): string {
  const known = HEADINGS[column];
  if (known) return known;
  const words = column.replace(/_id$/, "").split("_");
  const text = words
    .map((word) => WORDS[word] ?? word)
    .filter(Boolean)
    .join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
