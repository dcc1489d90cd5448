import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { forumInput } from "./forum";

/** Forums as files that were exported from their list bring them back; their order and state stay. */
export const forumImportable: Importable = {
  table: "forums",
  reads: [],
  columns: [
    { name: "title", label: "Title", kind: "text" },
    { name: "description", label: "Description", kind: "text" },
    { name: "category", label: "Category", kind: "text" },
  ],
  problems: schemaProblems(forumInput),
};
