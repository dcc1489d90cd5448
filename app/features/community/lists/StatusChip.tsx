import Chip from "@mui/material/Chip";
import { STATUS_NAMES } from "~/ui/thread/thread";

/** How a text stands where readers do not see it; nothing where they do. */
export function StatusChip({ status }: { status: keyof typeof STATUS_NAMES }) {
  if (status === "visible") return null;
  return <Chip size="small" color="warning" variant="outlined" label={STATUS_NAMES[status]} />;
}
