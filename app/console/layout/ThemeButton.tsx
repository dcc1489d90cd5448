import DarkIcon from "@mui/icons-material/DarkModeOutlined";
import LightIcon from "@mui/icons-material/LightModeOutlined";
import IconButton from "@mui/material/IconButton";
import { useTheme as useMuiTheme } from "@mui/material/styles";
import { useTheme } from "react-admin";

/** Switches light and dark; the choice stays in this browser. */
export function ThemeButton() {
  const shown = useMuiTheme().palette.mode;
  const [, setMode] = useTheme();
  const next = shown === "dark" ? "light" : "dark";
  const label = `Use ${next} colours`;
  return (
    <IconButton size="small" aria-label={label} title={label} onClick={() => setMode(next)}>
      {shown === "dark" ? <LightIcon fontSize="small" /> : <DarkIcon fontSize="small" />}
    </IconButton>
  );
}
