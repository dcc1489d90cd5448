import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { lessonInput } from "./lesson";

/** Lessons as files that were exported from their list bring them back; their items stay as they are. */
export const lessonImportable: Importable = {
  table: "practice_lessons",
  reads: ["module", "question_type", "thumbnail_media_id"],
  columns: [
    { name: "title", label: "Title", kind: "text" },
    { name: "slug", label: "Address part", kind: "text" },
    { name: "description", label: "Description", kind: "text" },
    { name: "difficulty", label: "Difficulty", kind: "text" },
    { name: "estimated_minutes", label: "Minutes", kind: "number" },
    { name: "lesson_number", label: "Lesson number", kind: "number" },
    { name: "order_index", label: "Place", kind: "number" },
    { name: "tags", label: "Tags", kind: "list" },
    { name: "is_free", label: "Free", kind: "boolean" },
    { name: "required_tier", label: "Lowest tier", kind: "text" },
  ],
  problems: schemaProblems(lessonInput),
};
