import Chip from "@mui/material/Chip";
import type { JOB_STATUSES } from "./job";

type Status = (typeof JOB_STATUSES)[number];

const STATES: Record<
  Status,
  { label: string; color: "default" | "info" | "success" | "warning" | "error" }
> = {
  pending: { label: "Waiting", color: "default" },
  running: { label: "Running", color: "info" },
  success: { label: "Done", color: "success" },
  partial: { label: "Done in part", color: "warning" },
  error: { label: "Stopped", color: "error" },
  cancelled: { label: "Cancelled", color: "default" },
};

/** How a job stands, in a word. */
export function StatusChip({ status }: { status: Status }) {
  const { label, color } = STATES[status];
  return <Chip size="small" label={label} color={color} variant="outlined" />;
}
