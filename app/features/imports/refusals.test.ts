import { expect, it } from "vitest";
import type { PlannedRow } from "~/domain/importing/plan-row";
import { refusalsForCsv } from "./refusals";

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
