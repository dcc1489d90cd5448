import { z } from "zod";
import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";

const tagInput = z.looseObject({
  description: z.string().max(2000, "At most 2,000 characters.").nullish(),
});

/** Tags as files that were exported from their list bring them back; a name is changed where it is carried. */
export const tagImportable: Importable = {
  table: "tags",
  reads: ["name"],
  columns: [{ name: "description", label: "Description", kind: "text" }],
  problems: schemaProblems(tagInput),
};
