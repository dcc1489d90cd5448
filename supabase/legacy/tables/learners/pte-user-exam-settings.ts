import type { LegacyTable } from "../../table.ts";
import { examDayReader } from "./exam-day.ts";

/** Several rows a person were possible: the last written stays. */
export const pteUserExamSettings: LegacyTable = {
  name: "pte_user_exam_settings",
  target: "public.pte_user_exam_settings",
  refs: { user_id: "users" },
  person: "user_id",
  unique: ["user_id"],
  order: "t.updated_at desc, t.created_at desc, t.id",
  mapper: async ({ rows, target }) => {
    const dayOf = await examDayReader(target, rows);
    return (row) => [
      {
        into: "public.pte_user_exam_settings",
        values: {
          id: row.key,
          user_id: row.required("user_id"),
          exam_date: dayOf(row),
          target_score: row.integer("target_score", { min: 10, max: 90 }),
          preferences: row.object("preferences"),
          ...row.times(),
        },
      },
    ];
  },
};
