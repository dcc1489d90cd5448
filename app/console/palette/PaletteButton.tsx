import SearchIcon from "@mui/icons-material/Search";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { useOpenPalette } from "./PaletteProvider";

const shortcut = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl K";

/** Looks like a search field, opens the palette. */
export function PaletteButton() {
  const open = useOpenPalette();
  return (
    <ButtonBase
      onClick={open}
      aria-label={`Search or go to… ${shortcut}`}
      title={`Search or go to (${shortcut})`}
      aria-keyshortcuts="Control+K Meta+K"
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 1,
        height: 34,
        width: { xs: 40, sm: 230 },
        px: 1.25,
        border: 1,
        borderColor: "divider",
        borderRadius: 1,
        bgcolor: "background.paper",
        color: "text.secondary",
        fontSize: "0.875rem",
        justifyContent: "flex-start",
      }}
    >
      <SearchIcon fontSize="small" />
      <Box
        component="span"
        sx={{ flex: 1, textAlign: "left", display: { xs: "none", sm: "block" } }}
      >
        Search or go to…
      </Box>
      <Box
        component="kbd"
        sx={{ font: "inherit", fontSize: "0.75rem", display: { xs: "none", sm: "block" } }}
      >
        {shortcut}
      </Box>
    </ButtonBase>
  );
}
