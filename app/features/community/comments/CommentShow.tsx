import { useGetOne } from "react-admin";
import { useParams } from "react-router-dom";
import { Loaded } from "~/ui/blocks/Loaded";
import { PostThread } from "../posts/PostShow";

/** A comment where it stands: in the thread of its post, marked. */
export default function CommentShow() {
  const { id = "" } = useParams();
  const comment = useGetOne("comments", { id });
  return (
    <Loaded query={comment}>
      {({ post_id }) => <PostThread postId={String(post_id)} comment={id} />}
    </Loaded>
  );
}
