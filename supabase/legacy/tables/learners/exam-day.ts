import type pg from "pg";
import type { LegacyRow } from "../../legacy-row.ts";

/**
 * The scheduled dates decide on which day a person sits the exam; profile and settings follow.
 * @returns reads the day of a row, and notes where it gave way
 */
export async function examDayReader(
  target: pg.ClientBase,
  rows: readonly LegacyRow[],
): Promise<(row: LegacyRow) => string | null> {
  const people = rows.flatMap((row) => row.reference("user_id") ?? []);
  const { rows: found } = await target.query<{ person: string; day: string }>(
    `select user_id as person, exam_date::text as day from public.user_scheduled_exam_dates
     where is_primary and user_id = any ($1::uuid[])`,
    [people],
  );
  const scheduled = new Map(found.map(({ person, day }) => [person, day]));
  return (row) => {
    const own = row.day("exam_date");
    const decided = scheduled.get(row.reference("user_id") ?? "");
    if (own && decided && own !== decided)
      row.note("changed", "exam_date", "The primary scheduled date stands there.");
    return decided ?? own;
  };
}
