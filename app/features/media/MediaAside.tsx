import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useRecordContext } from "react-admin";
import { MediaPreview } from "~/ui/media/MediaPreview";
import { mediaFacts } from "~/ui/media/media-facts";
import { MediaUsageList } from "./MediaUsage";
import { mediaRecord } from "./media";

/** The file itself, what was measured, and where it is used. */
export function MediaAside() {
  const item = mediaRecord.safeParse(useRecordContext()).data;
  if (!item) return null;
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <MediaPreview item={item} height={220} />
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {mediaFacts(item)}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
        {item.bucket && item.path ? `${item.bucket}/${item.path}` : item.url}
      </Typography>
      <Typography variant="h2" sx={{ mt: 2 }}>
        Used by
      </Typography>
      <MediaUsageList id={item.id} />
    </Paper>
  );
}
