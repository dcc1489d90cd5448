import Box from "@mui/material/Box";
import Drawer from "@mui/material/Drawer";
import type { AppPermission } from "~/domain/permissions";
import { AccountPanel } from "./AccountPanel";
import { SideMenu } from "./SideMenu";

const WIDTH = 224;

interface SidebarProps {
  permissions: ReadonlySet<AppPermission>;
  /** Only matters on narrow screens, where the menu lies over the page. */
  open: boolean;
  onClose: () => void;
}

/** The menu: always there on wide screens, a drawer on narrow ones. */
export function Sidebar({ permissions, open, onClose }: SidebarProps) {
  const content = (
    <>
      <SideMenu permissions={permissions} onNavigate={onClose} />
      <AccountPanel />
    </>
  );
  return (
    <>
      <Box
        sx={{
          display: { xs: "none", md: "flex" },
          flexDirection: "column",
          width: WIDTH,
          flexShrink: 0,
          position: "sticky",
          top: 0,
          height: "100vh",
          bgcolor: "background.paper",
          borderRight: 1,
          borderColor: "divider",
        }}
      >
        {content}
      </Box>
      <Drawer
        open={open}
        onClose={onClose}
        sx={{ display: { md: "none" } }}
        slotProps={{ paper: { sx: { width: WIDTH, display: "flex" } } }}
      >
        {open && content}
      </Drawer>
    </>
  );
}
