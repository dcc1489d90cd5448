import GridIcon from "@mui/icons-material/GridViewOutlined";
import ListIcon from "@mui/icons-material/ViewListOutlined";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useStore } from "react-admin";

export type View = "grid" | "list";

/** How this person likes to see the library; kept in the browser. */
export const useView = () => useStore<View>("media.view", "grid");

export function ViewToggle() {
  const [view, setView] = useView();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view}
      aria-label="View"
      onChange={(_event, next: View | null) => next && setView(next)}
      sx={{ mr: 1 }}
    >
      <ToggleButton value="grid" aria-label="Grid" title="Grid">
        <GridIcon fontSize="small" />
      </ToggleButton>
      <ToggleButton value="list" aria-label="List" title="List">
        <ListIcon fontSize="small" />
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
