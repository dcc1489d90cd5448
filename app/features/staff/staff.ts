import { z } from "zod";
import { staffRole } from "~/domain/permissions";

/** A row of list_staff(): a person with all their roles. Times are ISO 8601. */
export const staffMember = z.object({
  user_id: z.uuid(),
  name: z.string(),
  email: z.string(),
  roles: z.array(staffRole),
  since: z.string(),
  state: z.enum(["active", "invited", "blocked"]),
  invited_at: z.string().nullable(),
  last_sign_in_at: z.string().nullable(),
});
export type StaffMember = z.infer<typeof staffMember>;

export const STATE_NAMES: Record<StaffMember["state"], string> = {
  active: "Active",
  invited: "Invited",
  blocked: "Blocked",
};

/** The query that every change of staff makes stale. */
export const STAFF_QUERY = ["staff"];

/** Staff whose name or address contains the text and who hold the role; an empty filter matches all. */
export function matchingStaff(staff: StaffMember[], text: string, role: string): StaffMember[] {
  const wanted = text.trim().toLowerCase();
  return staff.filter(
    ({ name, email, roles }) =>
      `${name} ${email}`.toLowerCase().includes(wanted) &&
      (!role || roles.some((held) => held === role)),
  );
}

/** Permissions such as content.read and content.write in words: "content: read, write". */
export function permissionsInWords(permissions: string[]): string {
  const areas = new Map<string, string[]>();
  for (const [area, verb] of permissions.map((permission) => permission.split("."))) {
    if (area && verb) areas.set(area, [...(areas.get(area) ?? []), verb]);
  }
  return [...areas].map(([area, verbs]) => `${area}: ${verbs.join(", ")}`).join("; ");
}
