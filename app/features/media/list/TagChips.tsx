import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import type { ListedMedia } from "../media-filter";
import { WARNING_TAGS } from "./facets";

/** What is worth knowing before opening: that nothing uses a file, or what is wrong with it. */
export function TagChips({ item }: { item: ListedMedia }) {
  const warnings = item.tags.flatMap((tag) => WARNING_TAGS[tag] ?? []);
  const notes = [
    ...(item.tags.includes("usage:unused") ? ["Unused"] : []),
    ...(item.archived_at ? ["Archived"] : []),
  ];
  if (warnings.length + notes.length === 0) return null;
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, mt: 1 }}>
      {warnings.map((label) => (
        <Chip key={label} size="small" variant="outlined" color="warning" label={label} />
      ))}
      {notes.map((label) => (
        <Chip key={label} size="small" variant="outlined" label={label} />
      ))}
    </Box>
  );
}
