import MenuIcon from "@mui/icons-material/Menu";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useRef } from "react";
import { PaletteButton } from "../palette/PaletteButton";
import { HEADING_HEIGHT } from "../theme";
import { RefreshButton } from "./RefreshButton";
import { useDocumentTitle } from "./use-document-title";

/** The page's heading, the search, a refresh. react-admin's pages write into `react-admin-title`. */
export function TopBar({ onOpenMenu }: { onOpenMenu: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(heading);
  return (
    <Box
      component="header"
      sx={{
        position: "sticky",
        top: 0,
        zIndex: "appBar",
        display: "flex",
        alignItems: "center",
        gap: 1,
        minHeight: HEADING_HEIGHT,
        px: { xs: 1, md: 2.5 },
        bgcolor: "background.default",
        borderBottom: 1,
        borderColor: "divider",
      }}
    >
      <IconButton
        aria-label="Open the menu"
        title="Open the menu"
        onClick={onOpenMenu}
        sx={{ display: { md: "none" } }}
      >
        <MenuIcon />
      </IconButton>
      <Typography id="react-admin-title" ref={heading} variant="h1" noWrap sx={{ flex: 1 }} />
      <PaletteButton />
      <RefreshButton />
    </Box>
  );
}
