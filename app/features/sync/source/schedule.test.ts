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

it.each([
  ["an hour that comes twice", "2026-10-24T12:00:00Z", ["2026-10-25T00:30", "2026-10-26T01:30"]],
  ["an hour that is left out", "2027-03-27T12:00:00Z", ["2027-03-28T01:00", "2027-03-29T00:30"]],
])("runs once a night also in %s", (_, after, times) => {
  const runs = nextRuns("30 2 * * *", "Europe/Berlin", 2, new Date(after));
  expect(runs.map((time) => time.toISOString().slice(0, 16))).toEqual(times);
});
