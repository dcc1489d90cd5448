import { randomUUID } from "node:crypto";
import type { TestDatabase } from "./database.ts";

export type StaffRole = "admin" | "editor" | "support" | "moderator" | "analyst";
export const staffRoles: readonly StaffRole[] = [
  "admin",
  "editor",
  "support",
  "moderator",
  "analyst",
];

interface PersonOptions {
  name?: string;
  email?: string;
  /** Staff roles; none makes a learner. */
  staff?: StaffRole[];
}

/** Signs a person up in the auth schema, as Supabase Auth does. @returns the auth.users id. */
export async function buildPerson(
  { pool }: TestDatabase,
  { name = "Test Person", email, staff = [] }: PersonOptions = {},
): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
     values ($1, $2, now(), jsonb_build_object('full_name', $3::text))`,
    [id, email ?? `${id}@example.org`, name],
  );
  for (const role of staff) {
    await pool.query("insert into public.staff_members (user_id, role) values ($1, $2)", [
      id,
      role,
    ]);
  }
  return id;
}
