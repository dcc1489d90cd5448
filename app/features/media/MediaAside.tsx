import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useRecordContext } from "react-admin";
import { MediaPreview } from "~/ui/media/MediaPreview";
import { mediaFacts } from "~/ui/media/media-facts";
import { SoundFacts } from "./edit/SoundFacts";
import { MediaUsageList } from "./MediaUsage";
import { mediaRecord } from "./media";
import { Recording } from "./player/Recording";

const PICTURE_HEIGHT = 300;

/** The file itself, what was measured, and where it is used. */
export function MediaAside() {
  const item = mediaRecord.safeParse(useRecordContext()).data;
  if (!item) return null;
  return (
    <Paper variant="outlined" sx={{ p: 2, display: "grid", gap: 2, minWidth: 0 }}>
      <div>
        {item.type === "audio" ? (
          <Recording item={item} />
        ) : (
          <MediaPreview item={item} height={PICTURE_HEIGHT} />
        )}
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {mediaFacts(item)}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
          {item.bucket && item.path ? `${item.bucket}/${item.path}` : item.url}
        </Typography>
      </div>
      {item.type === "audio" && <SoundFacts item={item} />}
      <section aria-labelledby="usage-title">
        <Typography variant="h2" id="usage-title" sx={{ mb: 1 }}>
          Used by
        </Typography>
        <MediaUsageList item={item} />
      </section>
    </Paper>
  );
}
