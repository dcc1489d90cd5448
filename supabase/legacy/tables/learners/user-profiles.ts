import type pg from "pg";
import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";
import { examDayReader } from "./exam-day.ts";

/** Of the time zones that these rows name, those that Postgres knows. */
async function knownZones(target: pg.ClientBase, rows: readonly LegacyRow[]): Promise<Set<string>> {
  const named = rows.flatMap((row) => row.text("timezone")?.trim() || []);
  const { rows: zones } = await target.query<{ name: string }>(
    "select name from unnest($1::text[]) n (name) where private.is_time_zone(name)",
    [named],
  );
  return new Set(zones.map(({ name }) => name));
}

function zoneOf(row: LegacyRow, known: ReadonlySet<string>): string | null {
  const zone = row.text("timezone")?.trim() || null;
  if (zone === null || known.has(zone)) return zone;
  row.note("changed", "timezone", "This is no time zone such as Asia/Dhaka; it was dropped.");
  return null;
}

export const userProfiles: LegacyTable = {
  name: "user_profiles",
  target: "public.user_profiles",
  refs: { user_id: "users" },
  person: "user_id",
  unique: ["user_id"],
  mapper: async ({ rows, target }) => {
    const zones = await knownZones(target, rows);
    const dayOf = await examDayReader(target, rows);
    return (row) => [
      {
        into: "public.user_profiles",
        values: {
          id: row.key,
          user_id: row.required("user_id"),
          target_score: row.integer("target_score", { min: 10, max: 90 }),
          exam_date: dayOf(row),
          study_goal: row.text("study_goal"),
          phone_number: row.text("phone_number"),
          country: row.text("country"),
          timezone: zoneOf(row, zones),
          preferences: row.object("preferences"),
          ...row.times(),
        },
      },
    ];
  },
};
