import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { mediaInput } from "./media";

/** Files of the library as a table that was exported from their list brings them back: what people say about them. */
export const mediaImportable: Importable = {
  table: "media",
  reads: [],
  columns: [
    { name: "title", label: "Title", kind: "text" },
    { name: "alt_text", label: "Alt text", kind: "text" },
    { name: "transcript", label: "Transcript", kind: "text" },
  ],
  problems: schemaProblems(mediaInput),
};
