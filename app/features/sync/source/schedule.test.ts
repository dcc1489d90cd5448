import { expect, it } from "vitest";
import { nextRuns, scheduleProblem } from "./schedule";

it.each(["* * * * *", "30 3 * * 1-5", "*/15 3-5 1,15 * 0"])("%s is a schedule", (line) => {
  expect(scheduleProblem(line)).toBeUndefined();
});

it.each(["* * * *", "60 * * * *", "a b c d e", "* * * * * *"])("%s is none", (line) => {
  expect(scheduleProblem(line)).toMatch(/^Five fields/);
});

it("follows the time zone through the change of the clock", () => {
  const runs = nextRuns("0 3 * * *", "Europe/Berlin", 2, new Date("2026-10-24T00:00:00Z"));
  expect(runs.map((time) => time.toISOString())).toEqual([
    "2026-10-24T01:00:00.000Z",
    "2026-10-25T02:00:00.000Z",
  ]);
});
