import { DIFFICULTIES } from "~/domain/difficulty";
import type { BrowseTable } from "../table";

/** Content that has no editor of its own yet. */
export const contentTables: BrowseTable[] = [
  {
    name: "speaking_templates",
    label: { one: "Speaking template", many: "Templates" },
    group: "Content",
    permission: "content.read",
    columns: ["title", "type", "difficulty", "score_range", "is_recommended", "usage_count"],
    search: ["title"],
    choices: { difficulty: DIFFICULTIES },
    representation: "title",
  },
  {
    name: "pte_categories",
    label: { one: "Category", many: "Categories" },
    group: "Content",
    permission: "content.read",
    columns: ["title", "code", "short_name", "scoring_type", "parent"],
    sort: { field: "id", order: "ASC" },
    search: ["title", "code"],
    references: { parent: "pte_categories" },
    representation: "title",
    small: true,
  },
  {
    name: "pte_tests",
    label: { one: "Mock test", many: "Mock tests" },
    group: "Content",
    permission: "content.read",
    columns: ["title", "test_type", "section", "is_premium", "duration", "created_at"],
    search: ["title"],
    representation: "title",
    small: true,
  },
  {
    name: "pte_questions",
    label: { one: "Mock test question", many: "Mock test questions" },
    group: "Content",
    permission: "content.read",
    columns: ["question", "test_id", "section", "question_type", "points", "order_index"],
    choices: { difficulty: DIFFICULTIES },
  },
  {
    name: "pte_question_media",
    label: { one: "Mock question media", many: "Mock question media" },
    group: "Content",
    permission: "content.read",
    columns: ["id", "question_id", "kind", "url", "created_at"],
    references: { question_id: "pte_questions" },
  },
  {
    name: "lesson_questions",
    label: { one: "Lesson question", many: "Lesson questions" },
    group: "Content",
    permission: "content.read",
    columns: ["id", "lesson_id", "position", "question_id", "created_at"],
  },
];
