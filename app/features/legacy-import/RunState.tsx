import Chip from "@mui/material/Chip";
import type { LegacyRun } from "./legacy-import";

/** How a run ended, in words. */
export function outcomeOf({ finished_at, problems }: LegacyRun): string {
  if (finished_at === null) return "Did not end";
  if (problems.length === 0) return "All checks hold";
  return problems.length === 1 ? "1 check failed" : `${problems.length} checks failed`;
}

/** How a run ended. */
export function RunState({ run }: { run: LegacyRun }) {
  const label = outcomeOf(run);
  if (run.finished_at === null) return <Chip size="small" label={label} color="warning" />;
  if (run.problems.length === 0)
    return <Chip size="small" label={label} color="success" variant="outlined" />;
  return <Chip size="small" label={label} color="error" />;
}
