import Chip from "@mui/material/Chip";
import { useRecordContext } from "ra-core";

/** Marks a record of a list that was put aside. */
export function ArchivedChip() {
  if (!useRecordContext()?.archived_at) return null;
  return <Chip size="small" label="Archived" sx={{ ml: 1 }} />;
}
