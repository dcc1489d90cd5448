import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { organizationInput, teamInput } from "./organization";

/** Organizations as files that were exported from their list bring them back; their members stay. */
export const organizationImportable: Importable = {
  table: "organizations",
  reads: [],
  columns: [
    { name: "name", label: "Name", kind: "text" },
    { name: "slug", label: "Slug", kind: "text" },
    { name: "plan_type", label: "Plan", kind: "text" },
    { name: "status", label: "Status", kind: "text" },
    { name: "max_users", label: "Agreed number of members", kind: "number" },
    { name: "webhook_url", label: "Webhook address", kind: "text" },
  ],
  problems: schemaProblems(organizationInput),
};

/** Teams as files that were exported from their list bring them back; who belongs to them stays. */
export const teamImportable: Importable = {
  table: "teams",
  reads: [],
  columns: [
    { name: "name", label: "Name", kind: "text" },
    { name: "description", label: "Description", kind: "text" },
  ],
  problems: schemaProblems(teamInput),
};
