import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import Checkbox from "@mui/material/Checkbox";
import Typography from "@mui/material/Typography";
import { RecordContextProvider, useListContext } from "react-admin";
import { Highlighted } from "~/ui/Highlighted";
import { LazyAudio } from "~/ui/media/LazyAudio";
import { MediaPreview } from "~/ui/media/MediaPreview";
import { mediaFacts } from "~/ui/media/media-facts";
import { RecordLink } from "~/ui/RecordLink";
import type { ListedMedia } from "../media-filter";
import { TagChips } from "./TagChips";

interface MediaCardProps {
  item: ListedMedia;
  /** Offered to those who may change files. */
  isSelectable: boolean;
}

/** A file on the wall: seen and heard without opening. */
export function MediaCard({ item, isSelectable }: MediaCardProps) {
  const { selectedIds, onToggleItem } = useListContext();
  return (
    <Card component="li" sx={{ p: 1.5, minWidth: 0, display: "flex", flexDirection: "column" }}>
      <RecordContextProvider value={item}>
        {item.type === "audio" ? (
          <LazyAudio item={item} {...(item.analysis && { peaks: item.analysis.peaks })} />
        ) : (
          <MediaPreview item={item} />
        )}
        <Box sx={{ display: "flex", alignItems: "start", mt: 1, minWidth: 0 }}>
          {isSelectable && (
            <Checkbox
              size="small"
              checked={selectedIds.includes(item.id)}
              onChange={() => onToggleItem(item.id)}
              slotProps={{ input: { "aria-label": `Select ${item.title}` } }}
              sx={{ ml: -1, mr: 0.25, p: 0.25 }}
            />
          )}
          <Typography
            title={item.title ?? undefined}
            sx={{
              minWidth: 0,
              lineHeight: 1.35,
              display: "-webkit-box",
              WebkitLineClamp: 2,
              WebkitBoxOrient: "vertical",
              overflow: "hidden",
            }}
          >
            <RecordLink>{item.title}</RecordLink>
          </Typography>
        </Box>
        <Typography variant="body2" color="text.secondary" noWrap>
          {mediaFacts(item)}
        </Typography>
        {item.excerpt && (
          <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
            <Highlighted html={item.excerpt} />
          </Typography>
        )}
        <TagChips item={item} />
      </RecordContextProvider>
    </Card>
  );
}
