import { describe, expect, test } from "vitest";
import type { Phase } from "./phases";
import {
  advance,
  isFinished,
  isIdle,
  newRun,
  phaseOf,
  type Run,
  type RunEvent,
  secondsLeft,
} from "./run";

const phases: Phase[] = [
  { kind: "wait", seconds: 3 },
  { kind: "listen", seconds: null },
  { kind: "beep", seconds: 0.5 },
  { kind: "record", seconds: 15 },
];
const started = (...events: RunEvent[]): Run =>
  [{ type: "start", phases } as const, ...events].reduce(advance, newRun());
const tick = (seconds: number): RunEvent => ({ type: "tick", seconds });
const kind = (run: Run) => phaseOf(run)?.kind;

describe("a run", () => {
  test("stands still until it is started", () => {
    const run = advance(newRun(), tick(60));
    expect(isIdle(run)).toBe(true);
    expect(run.total).toBe(0);
    expect(advance(run, { type: "skip" })).toEqual(run);
  });

  test("counts a phase down and goes on by itself", () => {
    expect(secondsLeft(started(tick(1)))).toBe(2);
    const listening = started(tick(1), tick(2));
    expect(kind(listening)).toBe("listen");
    expect(secondsLeft(listening)).toBeNull();
  });

  test("waits for the end of the recording, however long, and counts the time", () => {
    const listening = started(tick(3), tick(100));
    expect(kind(listening)).toBe("listen");
    expect(listening).toMatchObject({ elapsed: 100, total: 103 });
    expect(kind(advance(listening, { type: "ended", kind: "listen" }))).toBe("beep");
  });

  test("does not take a late end of another phase for the end of this one", () => {
    const recording = started(tick(3), { type: "skip" }, tick(0.5));
    expect(kind(recording)).toBe("record");
    expect(advance(recording, { type: "ended", kind: "listen" })).toEqual(recording);
  });

  test("gives each phase its full time, even when a tick came late", () => {
    const beep = started(tick(3), { type: "skip" }, tick(30));
    expect(kind(beep)).toBe("record");
    expect(secondsLeft(beep)).toBe(15);
  });

  test("passes four times as fast at speed 4, from the moment it is chosen", () => {
    const run = started(tick(1), { type: "speed", speed: 4 }, tick(0.25));
    expect(secondsLeft(run)).toBe(1);
    expect(kind(advance(run, tick(0.25)))).toBe("listen");
  });

  test("finishes after its last phase and stays so", () => {
    const skip: RunEvent = { type: "skip" };
    const finished = started(skip, skip, skip, tick(15));
    expect(isFinished(finished)).toBe(true);
    expect(phaseOf(finished)).toBeUndefined();
    expect(advance(advance(finished, tick(5)), skip)).toEqual(finished);
  });

  test("is not thrown back by a second start", () => {
    const run = started(tick(2));
    expect(advance(run, { type: "start", phases })).toEqual(run);
  });

  test("starts again from the beginning, at the same speed", () => {
    const run = started({ type: "speed", speed: 4 }, tick(2), { type: "reset" });
    expect(run).toEqual({ ...newRun(4) });
    expect(secondsLeft(advance(run, { type: "start", phases }))).toBe(3);
  });
});
