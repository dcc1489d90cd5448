import { styled } from "@mui/material/styles";
import type { ComponentType } from "react";
import { Link } from "react-router-dom";

const Item = styled(Link)(({ theme }) => ({
  display: "flex",
  alignItems: "center",
  gap: 10,
  padding: "4px 10px",
  borderRadius: theme.shape.borderRadius,
  color: theme.palette.text.primary,
  textDecoration: "none",
  fontSize: "0.875rem",
  lineHeight: 1.7,
  "& svg": { color: theme.palette.text.secondary, flexShrink: 0 },
  "&:hover": { background: theme.palette.action.hover },
  "&:focus-visible": { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -2 },
  "&[aria-current=page]": {
    background: theme.palette.action.selected,
    fontWeight: 600,
    "& svg": { color: theme.palette.primary.main },
  },
}));

interface MenuLinkProps {
  to: string;
  label: string;
  icon?: ComponentType<{ fontSize?: "small" }> | undefined;
  current: boolean;
  onClick: () => void;
}

/** One entry of the menu: a real link, so middle-click and copy work. */
export function MenuLink({ to, label, icon: Icon, current, onClick }: MenuLinkProps) {
  return (
    <Item to={to} aria-current={current ? "page" : undefined} onClick={onClick}>
      {Icon && <Icon fontSize="small" />}
      {label}
    </Item>
  );
}
