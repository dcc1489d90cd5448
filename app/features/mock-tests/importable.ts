import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { testInput } from "./test";

/** Mock tests as files that were exported from their list bring them back; their questions stay as they are. */
export const testImportable: Importable = {
  table: "pte_tests",
  reads: ["test_type", "section"],
  columns: [
    { name: "title", label: "Title", kind: "text" },
    { name: "description", label: "Description", kind: "text" },
    { name: "exam", label: "Exam", kind: "text" },
    { name: "is_premium", label: "Premium", kind: "boolean" },
    { name: "duration", label: "Minutes", kind: "number" },
  ],
  problems: schemaProblems(testInput),
};
