import Chip from "@mui/material/Chip";
import { type LessonStatus, lessonStatus } from "./lesson";

const LOOKS: Record<LessonStatus, { label: string; color: "default" | "success" | "warning" }> = {
  draft: { label: "Draft", color: "warning" },
  published: { label: "Published", color: "success" },
  archived: { label: "Archived", color: "default" },
};

/** A lesson's status at a glance; nothing for an unknown one. */
export function StatusChip({ status }: { status: unknown }) {
  const known = lessonStatus.safeParse(status).data;
  if (!known) return null;
  return <Chip size="small" variant="outlined" {...LOOKS[known]} />;
}
