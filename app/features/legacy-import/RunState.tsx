import Chip from "@mui/material/Chip";
import type { LegacyRun } from "./legacy-import";

/** How a run ended. */
export function RunState({ run: { finished_at, problems } }: { run: LegacyRun }) {
  if (finished_at === null) return <Chip size="small" label="Did not end" color="warning" />;
  if (problems.length === 0)
    return <Chip size="small" label="All checks hold" color="success" variant="outlined" />;
  const failed = problems.length === 1 ? "1 check failed" : `${problems.length} checks failed`;
  return <Chip size="small" label={failed} color="error" />;
}
