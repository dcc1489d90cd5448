import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { replyInput } from "./reply";

/** Canned replies as files that were exported from their list bring them back. */
export const replyImportable: Importable = {
  table: "canned_replies",
  reads: [],
  columns: [
    { name: "title", label: "Title", kind: "text" },
    { name: "action", label: "Offered with", kind: "text" },
    { name: "body", label: "Text", kind: "text" },
  ],
  problems: schemaProblems(replyInput),
};
