import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { sourceInput } from "./source";

/** Passages and transcripts as files that were exported from their list bring them back; items made from them stay. */
export const questionSourceImportable: Importable = {
  table: "question_sources",
  reads: [],
  columns: [
    { name: "title", label: "Title", kind: "text" },
    { name: "text", label: "Passage or transcript", kind: "text" },
    { name: "note", label: "Origin", kind: "text" },
  ],
  problems: schemaProblems(sourceInput),
};
