import { type LegacyRow, SetAside } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";

/** The primary one of a person: the soonest to come, else the newest. */
function isPrimary(row: LegacyRow): boolean {
  const primary = row.flag("is_primary", true);
  if (!primary || row.extra("primary") === row.key) return primary;
  row.note("changed", "is_primary", "Another date of the person is the primary one.");
  return false;
}

export const userScheduledExamDates: LegacyTable = {
  name: "user_scheduled_exam_dates",
  target: "public.user_scheduled_exam_dates",
  refs: { user_id: "users" },
  person: "user_id",
  extra: {
    primary: `(select x.id from public.user_scheduled_exam_dates x
      where x.user_id = t.user_id and x.is_primary and isfinite(x.exam_date)
      order by x.exam_date < now() at time zone 'UTC',
        case when x.exam_date >= now() at time zone 'UTC' then x.exam_date end,
        x.exam_date desc, x.created_at desc, x.id limit 1)`,
  },
  mapper: () => (row) => {
    const day = row.day("exam_date");
    if (!day) throw new SetAside("It has no day.");
    return [
      {
        into: "public.user_scheduled_exam_dates",
        values: {
          id: row.key,
          user_id: row.required("user_id"),
          exam_date: day,
          exam_name: row.filled("exam_name", "PTE Academic"),
          is_primary: isPrimary(row),
          ...row.times(),
        },
      },
    ];
  },
};
