import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode, RefObject } from "react";
import { ThreadItem } from "./ThreadItem";
import { ThreadPostHead } from "./ThreadPostHead";
import type { ThreadComment, ThreadContent, ThreadPost } from "./thread";
import { inReadingOrder } from "./tree";

const DEEPEST_INDENT = 4;
const NO_WORDS: readonly string[] = [];

interface ThreadProps {
  thread: ThreadContent;
  /** Id of the post or comment that this is about: outlined, and scrolled to. */
  marked?: string | null;
  /** What scrolls to the marked one, where the page should not. */
  box?: RefObject<HTMLElement | null>;
  /** Words to mark in the texts. */
  highlight?: readonly string[];
  /** What staff may do with the post or a comment, shown at its end. */
  actions?: (item: ThreadPost | ThreadComment, kind: "post" | "comment") => ReactNode;
}

/** A post with its comments as readers meet them; what they do not see is dimmed and says so. */
export function Thread({ thread, marked = null, box, highlight = NO_WORDS, actions }: ThreadProps) {
  const { post, comments, comments_in_all: inAll } = thread;
  const placed = inReadingOrder(comments);
  return (
    <Box component="article" aria-label={post.title}>
      <ThreadItem
        item={post}
        isMarked={marked === post.id}
        box={box}
        highlight={highlight}
        head={<ThreadPostHead post={post} highlight={highlight} />}
        actions={actions?.(post, "post")}
      />
      <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
        {inAll === 1 ? "1 comment" : `${inAll.toLocaleString("en")} comments`}
      </Typography>
      {placed.length > 0 && (
        <Box component="ol" aria-label="Comments" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {placed.map(({ comment, depth }) => (
            <Box
              component="li"
              key={comment.id}
              sx={{ ml: { xs: 0, sm: Math.min(depth, DEEPEST_INDENT) * 3 }, mb: 1 }}
            >
              <ThreadItem
                item={comment}
                isMarked={marked === comment.id}
                box={box}
                highlight={highlight}
                actions={actions?.(comment, "comment")}
              />
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
