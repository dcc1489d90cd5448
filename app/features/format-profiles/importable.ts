import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { formatProfileInput } from "./format-profile-input";

/** Versions of the format as files that were exported from their list bring them back; only those to come can change. */
export const formatProfileImportable: Importable = {
  table: "format_profiles",
  reads: [],
  columns: [
    { name: "profile_version", label: "Version", kind: "text" },
    { name: "effective_from", label: "In force from", kind: "text" },
    { name: "note", label: "Note", kind: "text" },
    { name: "overrides", label: "What differs", kind: "json" },
  ],
  shown: ({ profile_version }) => ({ title: profile_version }),
  problems: schemaProblems(formatProfileInput),
};
