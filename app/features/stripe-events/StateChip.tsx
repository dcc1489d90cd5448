import Chip from "@mui/material/Chip";
import { type EventState, STATE_NAMES } from "./stripe-event";

const COLORS = { waiting: "info", failed: "error", processed: "success" } as const;

/** Where the event stands, as a word. */
export function StateChip({ state }: { state: EventState }) {
  return <Chip size="small" variant="outlined" color={COLORS[state]} label={STATE_NAMES[state]} />;
}
