import Chip, { type ChipProps } from "@mui/material/Chip";
import { useRecordContext } from "react-admin";
import { type ShownStatus, STATUS_WORDS, shownStatus } from "~/domain/review";

const COLORS: Record<ShownStatus, ChipProps["color"]> = {
  draft: "default",
  in_review: "info",
  approved: "primary",
  published: "success",
  archived: "warning",
};

/** The status of the question or lesson around it, in the one word that stands for it everywhere. */
export function ReviewStatusChip() {
  const record = useRecordContext();
  if (!record) return null;
  const status = shownStatus(record);
  return (
    <Chip size="small" variant="outlined" color={COLORS[status]} label={STATUS_WORDS[status]} />
  );
}
