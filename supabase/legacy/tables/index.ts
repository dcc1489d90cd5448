import type { LegacyTable } from "../table.ts";
import { accounts } from "./accounts.ts";
import { organizations } from "./organizations.ts";
import { teamMembers } from "./team-members.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

/** In the order that references need. */
export const TABLES: readonly LegacyTable[] = [organizations, users, accounts, teams, teamMembers];

/** Tables whose rows are never imported. */
export const LEFT_OUT: readonly { table: string; reason: string }[] = [
  { table: "sessions", reason: "Supabase Auth keeps sessions; everybody signs in again." },
  { table: "verifications", reason: "They are short-lived secrets." },
  { table: "practice_locks", reason: "They count a day's practice, which starts anew." },
];
