import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { templateInput } from "./template";

/** Templates as files that were exported from their list bring them back. */
export const templateImportable: Importable = {
  table: "speaking_templates",
  reads: ["type"],
  columns: [
    { name: "title", label: "Title", kind: "text" },
    { name: "template_text", label: "Text", kind: "text" },
    { name: "difficulty", label: "Difficulty", kind: "text" },
    { name: "min_score", label: "Score from", kind: "number" },
    { name: "max_score", label: "Score to", kind: "number" },
    { name: "audio_url", label: "Recording", kind: "text" },
    { name: "tags", label: "Tags", kind: "list" },
    { name: "is_recommended", label: "Recommended", kind: "boolean" },
  ],
  problems: schemaProblems(templateInput),
};
