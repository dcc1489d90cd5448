import { DIFFICULTIES } from "~/domain/difficulty";
import { MODULES } from "~/domain/item-types";
import { type BrowseTable, namedIn } from "../table";

/** A lesson's question stands in the column of its bank. */
const bankOfQuestion = (row: Readonly<Record<string, unknown>>) =>
  MODULES.map((module) => `${module}_question`)
    .filter((column) => row[`${column}_id`])
    .map((column) => `${column}s`)[0];

/** Content that has no editor of its own yet. */
export const contentTables: BrowseTable[] = [
  {
    name: "pte_questions",
    label: { one: "Mock test question", many: "Mock test questions" },
    group: "Content",
    permission: "content.read",
    audited: true,
    columns: ["question", "test_id", "section", "question_type", "points", "order_index"],
    choices: { difficulty: DIFFICULTIES },
    representation: "question",
  },
  {
    name: "pte_test_items",
    label: { one: "Mock test item", many: "Mock test items" },
    group: "Content",
    permission: "content.read",
    columns: ["title", "test_id", "section", "question_type", "is_linked", "order_index"],
    sort: { field: "order_index", order: "ASC" },
    choices: { difficulty: DIFFICULTIES },
  },
  {
    name: "pte_question_media",
    label: { one: "Mock question media", many: "Mock question media" },
    group: "Content",
    permission: "content.read",
    audited: true,
    columns: ["question_id", "kind", "url", "media_id", "created_at"],
    references: { question_id: "pte_questions", media_id: "media" },
  },
  {
    name: "review_comments",
    label: { one: "Review comment", many: "Review comments" },
    group: "Content",
    permission: "content.read",
    audited: true,
    columns: ["body", "record_id", "field", "author_id", "created_at", "resolved_at"],
    references: { record_id: namedIn("resource") },
    search: ["body"],
  },
  {
    name: "question_checks",
    label: { one: "Question check", many: "Question checks" },
    group: "Content",
    permission: "content.read",
    columns: ["checked_at", "module", "type", "profile_version", "checked_by"],
    sort: { field: "checked_at", order: "DESC" },
    choices: { module: MODULES },
  },
  {
    name: "question_source_revisions",
    label: { one: "Text of a source", many: "Texts of sources" },
    group: "Content",
    permission: "content.read",
    primaryKey: ["source_id", "revision"],
    columns: ["source_id", "revision", "text", "created_at"],
    references: { source_id: "question_sources" },
  },
  {
    name: "lesson_questions",
    label: { one: "Lesson question", many: "Lesson questions" },
    group: "Content",
    permission: "content.read",
    audited: true,
    columns: ["lesson_id", "position", "question_id", "created_at"],
    references: { question_id: bankOfQuestion },
  },
  {
    name: "media_analysis",
    label: { one: "Sound measurement", many: "Sound measurements" },
    group: "Content",
    permission: "content.read",
    audited: true,
    primaryKey: ["media_id"],
    columns: ["media_id", "loudness", "peak", "leading_silence", "trailing_silence", "measured_at"],
    sort: { field: "measured_at", order: "DESC" },
    labels: {
      media_id: "File",
      loudness: "Loudness (LUFS)",
      peak: "Peak (dBFS)",
      leading_silence: "Silence before (s)",
      trailing_silence: "Silence after (s)",
    },
  },
  {
    name: "preview_links",
    label: { one: "Preview link", many: "Preview links" },
    group: "Content",
    permission: "content.read",
    audited: true,
    columns: ["record_id", "created_at", "created_by", "expires_at", "revoked_at", "opens"],
    references: { record_id: namedIn("resource") },
    labels: { record_id: "To", opens: "Times opened" },
    period: "created_at",
  },
];
