import ExternalIcon from "@mui/icons-material/OpenInNew";
import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { visuallyHidden } from "../visually-hidden";

interface ExternalLinkProps {
  address: URL;
  children: ReactNode;
}

/** A link that somebody put into a text: named with the host it really leads to, outside of the console. */
export function ExternalLink({ address, children }: ExternalLinkProps) {
  return (
    <Link
      href={address.href}
      target="_blank"
      rel="nofollow ugc noopener noreferrer"
      title={address.href}
    >
      {children}
      <ExternalIcon sx={{ fontSize: "0.9em", ml: 0.25, verticalAlign: "text-top" }} aria-hidden />
      <span> ({address.host})</span>
      <span style={visuallyHidden}> opens in a new tab</span>
    </Link>
  );
}
