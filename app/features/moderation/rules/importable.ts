import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { ruleInput } from "./rule";

/** Rules as files that were exported from their list bring them back; whether they are live stays. */
export const ruleImportable: Importable = {
  table: "moderation_rules",
  reads: ["kind", "is_active"],
  columns: [
    { name: "name", label: "Name", kind: "text" },
    { name: "parameters", label: "Parameters", kind: "json" },
    { name: "action", label: "What happens", kind: "text" },
    { name: "severity", label: "Severity", kind: "number" },
  ],
  problems: schemaProblems(ruleInput),
};
