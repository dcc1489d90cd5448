import { useEffect, useReducer } from "react";
import { useDevices } from "./devices";
import { advance, newRun, phaseOf, type Run, type RunEvent } from "./run";

/** A run with the clock of the machine: it ticks while a phase is on, and beeps where one says so. */
export function useRun(): [Run, (event: RunEvent) => void] {
  const { clock, beep } = useDevices();
  const [run, send] = useReducer(advance, undefined, () => newRun());
  const kind = phaseOf(run)?.kind;
  const isRunning = kind !== undefined;
  useEffect(() => {
    if (!isRunning) return;
    return clock.start((seconds) => send({ type: "tick", seconds }));
  }, [clock, isRunning]);
  useEffect(() => {
    if (kind === "beep") beep();
  }, [beep, kind]);
  return [run, send];
}
