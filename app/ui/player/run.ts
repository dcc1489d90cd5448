import type { Phase, PhaseKind } from "./phases";

export const SPEEDS = [1, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** One sitting of an item. All times are seconds of the test, which pass faster than real ones at speed 4. */
export interface Run {
  phases: readonly Phase[];
  /** Place in `phases`; -1 before the start, the number of phases at the end. */
  step: number;
  /** Since the phase began. */
  elapsed: number;
  /** Since the start. */
  total: number;
  speed: Speed;
}

export type RunEvent =
  | { type: "start"; phases: readonly Phase[] }
  /** Real seconds went by. */
  | { type: "tick"; seconds: number }
  /** What the phase waited for has come: the recording played to its end, the speaker fell silent. */
  | { type: "ended"; kind: PhaseKind }
  | { type: "skip" }
  | { type: "reset" }
  | { type: "speed"; speed: Speed };

export const newRun = (speed: Speed = 1): Run => ({
  phases: [],
  step: -1,
  elapsed: 0,
  total: 0,
  speed,
});

export const isIdle = ({ step }: Run): boolean => step < 0;
export const isFinished = ({ step, phases }: Run): boolean => step >= phases.length;

/** The phase the candidate is in; undefined before the start and at the end. */
export const phaseOf = ({ step, phases }: Run): Phase | undefined => phases[step];

/** Seconds left in the phase; null where it has no clock of its own. */
export function secondsLeft(run: Run): number | null {
  const seconds = phaseOf(run)?.seconds;
  return seconds == null ? null : Math.max(0, seconds - run.elapsed);
}

/** Each phase begins with its full time: a late tick shortens nothing. */
const next = (run: Run): Run => (phaseOf(run) ? { ...run, step: run.step + 1, elapsed: 0 } : run);

function ticked(run: Run, realSeconds: number): Run {
  if (!phaseOf(run)) return run;
  const passed = Math.max(0, realSeconds) * run.speed;
  const later = { ...run, elapsed: run.elapsed + passed, total: run.total + passed };
  return secondsLeft(later) === 0 ? next(later) : later;
}

/** The phase machine: what a run becomes by an event. Pure; a clock outside of it sends the ticks. */
export function advance(run: Run, event: RunEvent): Run {
  switch (event.type) {
    case "start":
      return isIdle(run) ? { ...newRun(run.speed), phases: event.phases, step: 0 } : run;
    case "tick":
      return ticked(run, event.seconds);
    case "ended":
      return phaseOf(run)?.kind === event.kind ? next(run) : run;
    case "skip":
      return next(run);
    case "reset":
      return newRun(run.speed);
    case "speed":
      return { ...run, speed: event.speed };
  }
}
