import { useEffect, useState } from "react";
import { createPortal } from "react-dom";

/**
 * The page's heading, in the place where react-admin's own pages put theirs. Lighter than its
 * Title, which brings along the machinery for titles edited on screen.
 */
export function PageTitle({ children }: { children: string }) {
  const [heading, setHeading] = useState<HTMLElement | null>(null);
  useEffect(() => setHeading(document.getElementById("react-admin-title")), []);
  return heading && createPortal(children, heading);
}
