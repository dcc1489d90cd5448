import DashboardIcon from "@mui/icons-material/DashboardOutlined";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useLocation } from "react-router-dom";
import type { AppPermission } from "~/domain/permissions";
import { resources } from "../resources";
import { MenuLink } from "./MenuLink";
import { MoreLinks } from "./MoreLinks";
import { isCurrent, menuFor } from "./menu";

interface SideMenuProps {
  permissions: ReadonlySet<AppPermission>;
  onNavigate: () => void;
}

/** Links to what this person may read, in groups. */
export function SideMenu({ permissions, onNavigate }: SideMenuProps) {
  const { pathname } = useLocation();
  const sections = useMemo(() => menuFor(resources, permissions), [permissions]);
  return (
    <Box component="nav" aria-label="Console" sx={{ flex: 1, overflowY: "auto", px: 1, py: 1.5 }}>
      <Typography color="primary" sx={{ px: 1.25, pb: 1, fontWeight: 700 }}>
        PTE Console
      </Typography>
      <MenuLink
        to="/admin"
        label="Dashboard"
        icon={DashboardIcon}
        current={/^\/admin\/?$/.test(pathname)}
        onClick={onNavigate}
      />
      {sections.map(({ group, entries, more }) => (
        <Box key={group} role="group" aria-label={group} sx={{ mt: 1.5 }}>
          <Typography
            aria-hidden
            color="text.secondary"
            sx={{ px: 1.25, pb: 0.25, fontSize: "0.75rem", fontWeight: 650 }}
          >
            {group}
          </Typography>
          {entries.map(({ name, to, label, icon, covers }) => (
            <MenuLink
              key={name}
              {...{ to, label, icon }}
              current={isCurrent({ covers }, pathname)}
              onClick={onNavigate}
            />
          ))}
          {more.length > 0 && <MoreLinks group={group} entries={more} onNavigate={onNavigate} />}
        </Box>
      ))}
    </Box>
  );
}
