import CloudOffIcon from "@mui/icons-material/CloudOffOutlined";
import DoneIcon from "@mui/icons-material/Done";
import EditIcon from "@mui/icons-material/EditOutlined";
import ErrorIcon from "@mui/icons-material/ErrorOutline";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import CircularProgress from "@mui/material/CircularProgress";
import type { ReactNode } from "react";
import { useFormState } from "react-hook-form";
import { momentOf } from "./moment-of";
import { useOnline } from "./use-online";
import { useWork, type Work } from "./work";

type Look = { icon: ReactNode; text: string; color: string; canRetry?: boolean };

function lookOf(work: Work, dirty: boolean, online: boolean): Look | null {
  if (!online)
    return {
      icon: <CloudOffIcon fontSize="small" />,
      text: dirty
        ? "Offline. What you typed is kept on this computer; save once the connection is back."
        : "Offline.",
      color: "warning.main",
    };
  if (work.save === "running")
    return {
      icon: <CircularProgress size={16} aria-hidden />,
      text: "Saving…",
      color: "text.secondary",
    };
  if (work.save === "failed")
    return {
      icon: <ErrorIcon fontSize="small" />,
      text: "Not saved.",
      color: "error.main",
      canRetry: true,
    };
  if (dirty)
    return {
      icon: <EditIcon fontSize="small" />,
      text: work.full
        ? "Unsaved changes. This browser has no room left to keep them, so save soon."
        : "Unsaved changes",
      color: work.full ? "error.main" : "text.secondary",
    };
  if (work.save === "done")
    return { icon: <DoneIcon fontSize="small" />, text: "Saved", color: "success.main" };
  return null;
}

/** How the work in this form stands: for the toolbar, in words, and read out when it changes. */
export function SaveState() {
  const work = useWork();
  const { dirtyFields } = useFormState();
  const online = useOnline();
  const dirty = Object.keys(dirtyFields).length > 0;
  const look = lookOf(work, dirty, online);
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1, mx: 2, minWidth: 0 }}>
      <Box
        role="status"
        aria-label="State of your work"
        sx={{ display: "flex", alignItems: "center", gap: 0.75, color: look?.color }}
      >
        {look?.icon}
        {look?.text}
      </Box>
      {dirty && work.keptAt && (
        <Box component="span" sx={{ color: "text.secondary", fontSize: "0.85em" }}>
          Kept on this computer, {momentOf(work.keptAt)}
        </Box>
      )}
      {look?.canRetry && (
        <Button type="submit" size="small" title={work.problem}>
          Try again
        </Button>
      )}
    </Box>
  );
}
