import type { LegacyTable } from "../../table.ts";

export const teams: LegacyTable = {
  name: "teams",
  target: "public.teams",
  refs: { organization_id: "organizations" },
  extra: {
    rank: "(row_number() over (partition by t.organization_id, lower(t.name) order by t.created_at, t.id))::int",
  },
  mapper: () => (row) => {
    const name = row.filled("name", "Team");
    const rank = Number(row.extra("rank"));
    const again = rank > 1 && row.raw("organization_id") !== null;
    if (again)
      row.note(
        "changed",
        "name",
        "Another team of the organization has this name; it got a number.",
      );
    return [
      {
        into: "public.teams",
        values: {
          id: row.key,
          name: again ? `${name} (${rank})` : name,
          description: row.text("description"),
          organization_id: row.optional("organization_id"),
          ...row.times(),
        },
      },
    ];
  },
};
