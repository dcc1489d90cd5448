import Button from "@mui/material/Button";
import { useState } from "react";
import { useParams, useSearchParams } from "react-router-dom";
import { Loaded } from "~/ui/blocks/Loaded";
import { PageTitle } from "~/ui/PageTitle";
import { searchedWords } from "~/ui/thread/marked-text";
import { Thread } from "~/ui/thread/Thread";
import { useThread } from "~/ui/thread/use-thread";
import { LastActBar } from "../act/LastActBar";
import { ItemActs } from "./ItemActs";

const STEP = 200;

/** A post with its comments as readers see it, and what staff may do with each. */
export default function PostShow() {
  const { id = "" } = useParams();
  const [search] = useSearchParams();
  return <PostThread postId={id} comment={search.get("comment")} q={search.get("q") ?? ""} />;
}

interface PostThreadProps {
  postId: string;
  /** The comment that this is about. */
  comment: string | null;
  /** A search, whose words are marked. */
  q?: string;
}

export function PostThread({ postId, comment, q = "" }: PostThreadProps) {
  const [most, setMost] = useState(STEP);
  const query = useThread(postId, { marked: comment, most });
  return (
    <>
      <LastActBar />
      <Loaded query={query}>
        {(thread) => (
          <>
            <PageTitle>{thread.post.title}</PageTitle>
            <Thread
              thread={thread}
              marked={comment}
              highlight={searchedWords(q)}
              actions={(item, kind) => <ItemActs item={item} kind={kind} />}
            />
            {thread.comments.length < thread.comments_in_all && (
              <Button onClick={() => setMost(most + STEP)}>Show more comments</Button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
