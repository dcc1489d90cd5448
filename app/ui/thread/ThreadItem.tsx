import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { Timestamp } from "../Timestamp";
import { AuthorName } from "./AuthorName";
import { SafeContent } from "./SafeContent";
import { showWithin } from "./show-within";
import { STATUS_NAMES, type ThreadComment, type ThreadPost } from "./thread";

interface ThreadItemProps {
  item: ThreadPost | ThreadComment;
  isMarked: boolean;
  /** What scrolls to it when it is marked, instead of the page. */
  box?: RefObject<HTMLElement | null> | undefined;
  highlight: readonly string[];
  /** Above the text. */
  head?: ReactNode;
  actions?: ReactNode;
}

/** One text of a thread: who wrote it and when, the text, and how it stands where readers do not see it. */
export function ThreadItem({ item, isMarked, box, highlight, head, actions }: ThreadItemProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isMarked || !place.current) return;
    if (box?.current) showWithin(box.current, place.current);
    else place.current.scrollIntoView({ block: "center" });
  }, [isMarked, box]);
  const isSeen = item.status === "visible";
  return (
    <Paper
      ref={place}
      variant="outlined"
      aria-current={isMarked || undefined}
      sx={{
        p: 1.5,
        ...(isMarked && { borderColor: "primary.main", borderWidth: 2 }),
        ...(!isSeen && { bgcolor: "action.hover", borderStyle: "dashed" }),
      }}
    >
      {head}
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap", mb: 0.5 }}>
        <AuthorName author={item.author} />
        <Typography variant="body2" color="text.secondary">
          <Timestamp value={item.created_at} />
          {item.edited_at && (
            <>
              {" · edited "}
              <Timestamp value={item.edited_at} />
            </>
          )}
          {item.like_count > 0 &&
            ` · ${item.like_count.toLocaleString("en")} ${item.like_count === 1 ? "like" : "likes"}`}
        </Typography>
        {!isSeen && (
          <Chip
            size="small"
            color="warning"
            variant="outlined"
            label={`${STATUS_NAMES[item.status]}: readers do not see this`}
          />
        )}
      </Box>
      <Box sx={isSeen ? undefined : { color: "text.secondary" }}>
        <SafeContent content={item.content} highlight={highlight} />
      </Box>
      {actions && <Box sx={{ display: "flex", gap: 0.5, flexWrap: "wrap", mt: 1 }}>{actions}</Box>}
    </Paper>
  );
}
