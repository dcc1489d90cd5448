import CollapsedIcon from "@mui/icons-material/ChevronRight";
import ExpandedIcon from "@mui/icons-material/ExpandMore";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { useState } from "react";
import { useLocation } from "react-router-dom";
import { MenuLink } from "./MenuLink";
import { isCurrent, type MenuEntry } from "./menu";

interface MoreLinksProps {
  group: string;
  entries: MenuEntry[];
  onNavigate: () => void;
}

/** The less used pages of a group; open by itself while one of them is shown. */
export function MoreLinks({ group, entries, onNavigate }: MoreLinksProps) {
  const { pathname } = useLocation();
  const here = entries.some((entry) => isCurrent(entry, pathname));
  const [asked, setAsked] = useState(false);
  const open = asked || here;
  const Icon = open ? ExpandedIcon : CollapsedIcon;
  return (
    <>
      <ButtonBase
        aria-expanded={open}
        aria-label={`More of ${group}`}
        disabled={here}
        onClick={() => setAsked(!asked)}
        sx={{
          display: "flex",
          width: "100%",
          justifyContent: "flex-start",
          gap: 1.25,
          px: 1.25,
          py: 0.5,
          borderRadius: 1,
          color: "text.secondary",
          fontSize: "0.875rem",
          "&:hover": { bgcolor: "action.hover" },
        }}
      >
        <Icon fontSize="small" />
        More ({entries.length})
      </ButtonBase>
      {open && (
        <Box sx={{ pl: 3.75 }}>
          {entries.map(({ name, to, label, covers }) => (
            <MenuLink
              key={name}
              {...{ to, label }}
              current={isCurrent({ covers }, pathname)}
              onClick={onNavigate}
            />
          ))}
        </Box>
      )}
    </>
  );
}
