import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useRef } from "react";
import { Block } from "~/ui/blocks/Block";
import { Loaded } from "~/ui/blocks/Loaded";
import { Thread } from "~/ui/thread/Thread";
import { useThread } from "~/ui/thread/use-thread";
import type { CaseDetail } from "../case-detail";

const COMMENTS_SHOWN = 50;

interface ContentInThreadProps {
  postId: string;
  /** A comment is looked for in the thread; the post stands at its top. */
  marked: string | null;
}

function ContentInThread({ postId, marked }: ContentInThreadProps) {
  const thread = useThread(postId, { marked, most: COMMENTS_SHOWN });
  const box = useRef<HTMLDivElement>(null);
  return (
    <Loaded query={thread}>
      {(data) => (
        // A box of its own, so that a comment far down does not push the decision out of sight.
        <Box
          ref={box}
          role="region"
          aria-label="Post and comments"
          tabIndex={0}
          sx={{ maxHeight: "40vh", overflow: "auto" }}
        >
          <Thread thread={data} marked={marked} box={box} />
        </Box>
      )}
    </Loaded>
  );
}

/** What the case is about, where readers meet it. */
export function ContentBlock({ about: { content, case: row } }: { about: CaseDetail }) {
  return (
    <Block title="In its thread">
      {content ? (
        <ContentInThread
          postId={content.post_id}
          marked={content.kind === "comment" ? content.id : null}
        />
      ) : (
        <>
          <Alert severity="info" sx={{ mb: 1 }}>
            The {row.kind} was deleted. This is how it began.
          </Alert>
          <Typography sx={{ overflowWrap: "anywhere" }}>{row.excerpt}</Typography>
        </>
      )}
    </Block>
  );
}
