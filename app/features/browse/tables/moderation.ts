import type { BrowseTable } from "../table";

const common = { group: "Community", permission: "community.read" } as const;

/** What stands behind the moderation queue. */
export const moderationTables: BrowseTable[] = [
  {
    ...common,
    name: "flags",
    label: { one: "Flag", many: "Flags" },
    columns: ["created_at", "reason", "note", "flagged_by", "case_id"],
    references: { case_id: "moderation_cases", reason: "flag_reasons" },
    period: "created_at",
  },
  {
    ...common,
    name: "flag_reasons",
    label: { one: "Reason to flag", many: "Reasons to flag" },
    audited: true,
    columns: ["label", "description", "severity", "is_active", "order_index"],
    sort: { field: "order_index", order: "ASC" },
    representation: "label",
    small: true,
  },
  {
    ...common,
    name: "moderation_case_rules",
    label: { one: "Catch of a rule", many: "Catches of rules" },
    columns: ["case_id", "rule_id", "caught", "created_at"],
    primaryKey: ["case_id", "rule_id"],
    references: { case_id: "moderation_cases", rule_id: "moderation_rules" },
    sort: { field: "created_at", order: "DESC" },
  },
  {
    ...common,
    name: "moderation_rule_trials",
    label: { one: "Trial of a rule", many: "Trials of rules" },
    columns: [
      "created_at",
      "kind",
      "parameters",
      "looked_at",
      "caught",
      "caught_taken_down",
      "tried_by",
    ],
    choices: { kind: ["newcomer_links", "repeated_text", "blocked_terms"] },
  },
  {
    ...common,
    name: "moderation_notes",
    label: { one: "Note of a moderator", many: "Notes of moderators" },
    audited: true,
    columns: ["body", "case_id", "user_id", "author_id", "created_at"],
    references: { case_id: "moderation_cases" },
  },
  {
    ...common,
    name: "appeals",
    label: { one: "Appeal", many: "Appeals" },
    audited: true,
    columns: ["user_id", "message", "outcome", "decided_by", "created_at"],
    references: { decision_id: "moderation_decisions" },
    choices: { outcome: ["upheld", "overturned"] },
    period: "created_at",
  },
  {
    ...common,
    name: "notifications",
    label: { one: "Notification", many: "Notifications" },
    columns: ["title", "user_id", "kind", "read_at", "mailed_at", "created_at"],
    choices: { kind: ["decision", "undo", "lift", "appeal"] },
    references: { decision_id: "moderation_decisions" },
    period: "created_at",
    representation: "title",
  },
];
