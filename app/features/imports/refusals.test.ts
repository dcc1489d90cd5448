import { expect, it } from "vitest";
import type { PlannedRow } from "~/domain/importing/plan-row";
import { refusalsForCsv, skipsForCsv } from "./refusals";

const row = (more: Partial<PlannedRow>): PlannedRow => ({
  row: 2,
  id: "a",
  title: "A",
  state: "changed",
  version: 1,
  differences: [],
  change: {},
  problems: [],
  ...more,
});

it("holds the refused rows as they came, each once with all that is wrong with it", () => {
  const problems = [
    { label: "Title", message: "A title is needed." },
    { label: "Points", message: "“x” is no number." },
  ];
  const rows = [
    row({}),
    row({ row: 3, state: "refused", problems, values: { id: "b", title: "", points: "x" } }),
    row({ row: 4, state: "unknown", values: { id: "c" } }),
  ];
  expect(refusalsForCsv(rows)).toEqual([
    {
      rejected_row: 3,
      rejected_fields: "Title, Points",
      rejected_reasons: "A title is needed. “x” is no number.",
      id: "b",
      title: "",
      points: "x",
    },
    expect.objectContaining({ rejected_row: 4, rejected_fields: "Id", id: "c" }),
  ]);
});

it("holds what the database left as before with the values that it did not take", () => {
  const difference = { column: "slug", label: "Slug", before: "a", after: "b" };
  const rows = [row({ differences: [difference] }), row({ row: 3, id: "b" })];
  const skips = [
    { table_name: "organizations", record_id: "a", code: "refused", problem: "It is taken." },
    { table_name: "organizations", record_id: "elsewhere", code: "gone" },
  ];
  expect(skipsForCsv(rows, skips)).toEqual([
    {
      rejected_row: 2,
      rejected_fields: "Slug",
      rejected_reasons: "It is taken.",
      id: "a",
      version: 1,
      slug: "b",
    },
  ]);
});
