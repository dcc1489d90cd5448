import type { ReactNode } from "react";
import { SaveButton, Toolbar } from "react-admin";
import { SaveState } from "./SaveState";

interface KeptToolbarProps {
  /** More buttons, at the far end. */
  children?: ReactNode;
}

/** The toolbar of a form that keeps its work: save, how the work stands, and what else can be done. */
export function KeptToolbar({ children }: KeptToolbarProps) {
  return (
    <Toolbar sx={{ gap: 1, flexWrap: "wrap" }}>
      <SaveButton />
      <SaveState />
      {children}
    </Toolbar>
  );
}
