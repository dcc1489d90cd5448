import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { categoryInput } from "../forums/forum";

/** Categories of forums as files that were exported from their list bring them back; forums follow a new name. */
export const forumCategoryImportable: Importable = {
  table: "forum_categories",
  reads: [],
  columns: [{ name: "name", label: "Name", kind: "text" }],
  problems: schemaProblems(categoryInput),
};
