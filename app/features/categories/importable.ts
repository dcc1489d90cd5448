import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { categoryInput } from "./category";

/** Categories as files that were exported from their tree bring them back; their places stay. */
export const categoryImportable: Importable = {
  table: "pte_categories",
  reads: ["module", "question_type"],
  columns: [
    { name: "title", label: "Title", kind: "text" },
    { name: "code", label: "Code", kind: "text" },
    { name: "short_name", label: "Short name", kind: "text" },
    { name: "description", label: "Description", kind: "text" },
    { name: "color", label: "Colour", kind: "text" },
    { name: "video_link", label: "Video", kind: "text" },
  ],
  problems: schemaProblems(categoryInput),
};
