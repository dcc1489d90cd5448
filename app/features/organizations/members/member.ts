import { z } from "zod";

/** What a person is to a team. */
export const TEAM_ROLES = ["admin", "member", "viewer"] as const;
const teamRole = z.enum(TEAM_ROLES);
export type TeamRole = z.infer<typeof teamRole>;

/** Whose members: of an organization or of a team. */
export type MembersOf = { organization_id: string } | { team_id: string };

/** A row of list_members; role and joined_at are those of the team. */
export const member = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: teamRole.nullable(),
  joined_at: z.string().nullable(),
  teams: z.array(z.object({ id: z.uuid(), name: z.string(), role: teamRole })),
});
export type Member = z.infer<typeof member>;

export const membersAnswer = z.object({ total: z.number(), rows: member.array() });

/** What a change of members answers. */
export const memberChange = z.object({
  batch_id: z.uuid(),
  changed: z.number(),
  left_teams: z.number().optional(),
  joined_organization: z.number().optional(),
  skipped: z.number().optional(),
});
export type MemberChange = z.infer<typeof memberChange>;

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** What came of a change, in a sentence or two. */
export function changeInWords(
  what: "added" | "removed" | "undone",
  { changed, left_teams = 0, joined_organization = 0, skipped = 0 }: MemberChange,
): string {
  const said =
    what === "undone"
      ? [`The change is undone for ${changed} of ${changed + skipped} entries.`]
      : [changed === 0 ? "Nothing had to be changed." : `${people(changed)} ${what}.`];
  if (left_teams > 0)
    said.push(`${left_teams === 1 ? "1 membership" : `${left_teams} memberships`} in teams ended.`);
  if (joined_organization > 0) said.push(`${people(joined_organization)} joined the organization.`);
  return said.join(" ");
}
