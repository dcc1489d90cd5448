import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { PLAN_STATES, type PlannedRow } from "~/domain/importing/plan-row";
import { STATES } from "./states";

interface StateTabsProps {
  rows: readonly PlannedRow[];
  shown: PlannedRow["state"];
  onShow: (state: PlannedRow["state"]) => void;
}

/** The kinds of rows that the file has, each with how many there are. */
export function StateTabs({ rows, shown, onShow }: StateTabsProps) {
  const counts = PLAN_STATES.map(
    (state) => [state, rows.filter((row) => row.state === state).length] as const,
  );
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={shown}
      aria-label="Rows shown"
      onChange={(_, state: PlannedRow["state"] | null) => state && onShow(state)}
      sx={{ flexWrap: "wrap" }}
    >
      {counts
        .filter(([, count]) => count > 0)
        .map(([state, count]) => (
          <ToggleButton key={state} value={state}>
            {STATES[state].label}: {count.toLocaleString("en")}
          </ToggleButton>
        ))}
    </ToggleButtonGroup>
  );
}
