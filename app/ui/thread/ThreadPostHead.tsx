import LockIcon from "@mui/icons-material/LockOutlined";
import PinIcon from "@mui/icons-material/PushPinOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router-dom";
import { markedText } from "./marked-text";
import type { ThreadPost } from "./thread";

interface ThreadPostHeadProps {
  post: ThreadPost;
  highlight: readonly string[];
}

/** Title of a post, where it stands and what holds for it. */
export function ThreadPostHead({ post, highlight }: ThreadPostHeadProps) {
  return (
    <>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
        <Typography variant="h2" sx={{ overflowWrap: "anywhere" }}>
          {markedText(post.title, highlight, "title")}
        </Typography>
        {post.is_pinned && <Chip size="small" icon={<PinIcon />} label="Pinned" />}
        {post.is_locked && <Chip size="small" icon={<LockIcon />} label="Locked" />}
      </Box>
      <Typography variant="body2" color="text.secondary">
        In{" "}
        <Link component={RouterLink} to={`/admin/forums/${post.forum.id}/show`}>
          {post.forum.title}
        </Link>
        {!post.forum.is_active && ", which learners do not see"}
        {post.forum.is_active && post.forum.is_locked && ", which is locked"}
        {` · ${post.view_count.toLocaleString("en")} views`}
      </Typography>
      {post.merged_into && (
        <Alert severity="info" sx={{ my: 1 }}>
          Merged into{" "}
          <Link component={RouterLink} to={`/admin/posts/${post.merged_into.id}/show`}>
            {post.merged_into.title}
          </Link>
          . Its comments are there, and readers are led there.
        </Alert>
      )}
    </>
  );
}
