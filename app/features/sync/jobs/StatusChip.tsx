import Chip from "@mui/material/Chip";
import { type JobStatus, STATUS_NAMES } from "./job";

const COLORS: Record<JobStatus, "default" | "info" | "success" | "warning" | "error"> = {
  pending: "default",
  running: "info",
  success: "success",
  partial: "warning",
  error: "error",
  cancelled: "default",
};

/** How a job stands, in a word. */
export const StatusChip = ({ status }: { status: JobStatus }) => (
  <Chip size="small" label={STATUS_NAMES[status]} color={COLORS[status]} variant="outlined" />
);
