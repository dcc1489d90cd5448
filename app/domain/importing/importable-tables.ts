import type { AppPermission } from "../permissions";

/** Tables whose exported rows come back as changes; the database knows the same (importable_columns). */
const IMPORTABLE_TABLES = [
  "speaking_questions",
  "writing_questions",
  "reading_questions",
  "listening_questions",
  "practice_lessons",
  "pte_tests",
  "speaking_templates",
  "pte_categories",
  "tags",
  "forums",
] as const;

type ImportableTable = (typeof IMPORTABLE_TABLES)[number];

/** The table of that name, if files can change it. */
export const importableTable = (name: string): ImportableTable | undefined =>
  IMPORTABLE_TABLES.find((table) => table === name);

/** What changing a table by a file takes, as import_changes asks for it. */
export const importPermission = (table: ImportableTable): AppPermission =>
  table === "forums" ? "community.moderate" : "content.write";
