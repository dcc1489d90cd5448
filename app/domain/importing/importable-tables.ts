import type { AppPermission } from "../permissions";

/**
 * Tables whose exported rows come back as changes, with what changing them by a file takes; the database
 * knows the same (importable_columns, change_permission).
 */
export const IMPORTABLE_TABLES = {
  speaking_questions: "content.write",
  writing_questions: "content.write",
  reading_questions: "content.write",
  listening_questions: "content.write",
  question_sources: "content.write",
  practice_lessons: "content.write",
  pte_tests: "content.write",
  speaking_templates: "content.write",
  pte_categories: "content.write",
  media: "content.write",
  tags: "content.write",
  format_profiles: "staff.manage",
  forums: "community.moderate",
  forum_categories: "community.moderate",
  canned_replies: "community.moderate",
  moderation_rules: "community.moderate",
  organizations: "learners.write",
  teams: "learners.write",
  subscription_plans: "plans.manage",
  pte_sync_sources: "sync.run",
} as const satisfies Record<string, AppPermission>;

export type ImportableTable = keyof typeof IMPORTABLE_TABLES;

const isImportable = (name: string): name is ImportableTable =>
  Object.hasOwn(IMPORTABLE_TABLES, name);

/** The table of that name, if files can change it. */
export const importableTable = (name: string): ImportableTable | undefined =>
  isImportable(name) ? name : undefined;
