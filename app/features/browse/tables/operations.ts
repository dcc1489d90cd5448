import { STAFF_ROLES } from "~/domain/permissions";
import { type BrowseTable, namedIn } from "../table";

/** Content that arrives from elsewhere. */
export const syncTables: BrowseTable[] = [
  {
    name: "sync_job_rows",
    label: { one: "Sync row", many: "Sync rows" },
    group: "Sync",
    permission: "sync.read",
    columns: ["external_id", "job_id", "outcome", "reason", "created_at"],
    choices: { outcome: ["created", "changed", "unchanged", "rejected", "moved", "removed"] },
    references: { record_id: namedIn("table_name") },
    labels: { external_id: "ID at the source" },
  },
];

/** Who works here, who signed in, who changed what. */
export const operationTables: BrowseTable[] = [
  {
    name: "audit_log",
    label: { one: "Change", many: "Audit log" },
    group: "Operations",
    permission: "audit.read",
    columns: ["at", "actor_id", "action", "table_name", "record_id", "reason"],
    sort: { field: "at", order: "DESC" },
    choices: { action: ["insert", "update", "delete"] },
    words: { insert: "Added", update: "Changed", delete: "Deleted" },
    references: { record_id: namedIn("table_name") },
    period: "at",
  },
  {
    name: "activity_logs",
    label: { one: "Activity", many: "Activity" },
    group: "Operations",
    permission: "audit.read",
    columns: ["created_at", "user_id", "action", "ip_address"],
    period: "created_at",
  },
  {
    name: "role_permissions",
    label: { one: "Role permission", many: "Role permissions" },
    group: "Operations",
    permission: "staff.read",
    audited: true,
    columns: ["role", "permission"],
    sort: { field: "role", order: "ASC" },
    choices: { role: STAFF_ROLES },
    primaryKey: ["role", "permission"],
    small: true,
  },
  {
    name: "team_members",
    label: { one: "Team member", many: "Team members" },
    group: "Operations",
    permission: "learners.read",
    audited: true,
    columns: ["user_id", "team_id", "role", "joined_at"],
    sort: { field: "joined_at", order: "DESC" },
    primaryKey: ["team_id", "user_id"],
    small: true,
  },
  {
    name: "sessions",
    label: { one: "Session", many: "Sessions" },
    group: "Operations",
    permission: "learners.read",
    columns: ["user_id", "ip_address", "user_agent", "created_at", "expires_at"],
  },
  {
    name: "accounts",
    label: { one: "Sign-in account", many: "Sign-in accounts" },
    group: "Operations",
    permission: "learners.read",
    columns: ["user_id", "provider_id", "created_at"],
  },
  {
    name: "verifications",
    label: { one: "Verification", many: "Verifications" },
    group: "Operations",
    permission: "learners.read",
    columns: ["user_id", "kind", "identifier", "created_at"],
  },
];
