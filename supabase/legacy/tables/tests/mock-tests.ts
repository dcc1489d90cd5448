import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";
import { leaveOut } from "../leave-out.ts";

/** A test has no drafts here: what was not published is archived, and can be restored. */
function archivedAt(row: LegacyRow, updated: string): string | null {
  const status = row.raw("status");
  if (status === "published") return null;
  if (status === "draft") row.note("review", "status", "It was a draft; it came over as archived.");
  return updated;
}

/** The second test system of the legacy: its tests are tests of the kind mock. */
export const mockTests: LegacyTable = {
  name: "mock_tests",
  target: "public.pte_tests",
  order: "t.test_number, t.id",
  extra: {
    questions:
      "(select count(*)::int from public.mock_test_questions q where q.mock_test_id = t.id)",
  },
  mapper: () => (row) => {
    const updated = row.timeOf("updated_at", "created_at");
    if (row.raw("total_questions") !== row.extra("questions")) {
      const reason = `It announced another number of questions than it has (${String(row.extra("questions"))}).`;
      row.note("review", "total_questions", reason);
    }
    row.note("left_out", "test_number", "Tests have no numbers here; the title tells them apart.");
    row.note("left_out", "difficulty", "Tests have none here; their questions have one each.");
    leaveOut(row, ["metadata"]);
    return [
      {
        into: "public.pte_tests",
        values: {
          id: row.key,
          title: row.filled("title", `Mock test ${String(row.raw("test_number"))}`),
          description: row.text("description"),
          test_type: "mock",
          exam: "ACADEMIC",
          section: null,
          is_premium: !row.flag("is_free", false),
          duration: row.integer("duration_minutes", { min: 1 }),
          archived_at: archivedAt(row, updated),
          created_at: row.timeOf("created_at", "updated_at"),
          updated_at: updated,
        },
      },
    ];
  },
};
