import { describe, expect, test } from "vitest";
import { everyWeek, type PracticeWeek, seriesOf } from "./practice";

const rows: PracticeWeek[] = [
  { week: "2026-10-26", module: "reading", attempts: 3, average: 61.5 },
  { week: "2026-11-09", module: "reading", attempts: 1, average: 70 },
  { week: "2026-11-09", module: "speaking", attempts: 2, average: null },
];

describe("practice over time", () => {
  test("has every week between the first and the last, also one without practice", () => {
    expect(everyWeek(rows)).toEqual(["2026-10-26", "2026-11-02", "2026-11-09"]);
    expect(everyWeek([])).toEqual([]);
  });

  test("leaves a gap where nothing was practised or nothing has a score", () => {
    const weeks = everyWeek(rows);
    expect(seriesOf(rows, weeks, "reading", "average")).toEqual([61.5, null, 70]);
    expect(seriesOf(rows, weeks, "speaking", "average")).toEqual([null, null, null]);
    expect(seriesOf(rows, weeks, "speaking", "attempts")).toEqual([null, null, 2]);
  });
});
