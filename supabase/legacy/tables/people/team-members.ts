import type { LegacyTable } from "../../table.ts";

/** A person listed twice is one member, with the earliest day and the strongest role. */
export const teamMembers: LegacyTable = {
  name: "team_members",
  target: "public.team_members",
  targetKey: ["team_id", "user_id"],
  refs: { team_id: "teams", user_id: "users" },
  person: "user_id",
  unique: ["team_id", "user_id"],
  order: "t.joined_at, t.id",
  extra: { strongest: "a.strongest" },
  join: `join (
    select id, first_value(lower(btrim(role))) over (partition by team_id, user_id
      order by array_position(array['admin', 'member', 'viewer'], lower(btrim(role)))) as strongest
    from public.team_members
  ) a on a.id = t.id`,
  mapper: () => (row) => {
    const role = row.word(
      "role",
      { admin: "admin", member: "member", viewer: "viewer" },
      row.raw("role") === null ? "member" : "viewer",
    );
    const strongest = row.extra("strongest");
    const better = role === "viewer" || (role === "member" && strongest === "admin");
    const known = strongest === "admin" || strongest === "member";
    if (better && known && strongest !== role) {
      row.note("changed", "role", "The person is listed again with a stronger role, which stands.");
    }
    return [
      {
        into: "public.team_members",
        values: {
          team_id: row.required("team_id"),
          user_id: row.required("user_id"),
          role: better && known ? strongest : role,
          joined_at: row.timeOf("joined_at", "created_at"),
          created_at: row.timeOf("created_at", "joined_at"),
        },
      },
    ];
  },
};
