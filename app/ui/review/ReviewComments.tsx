import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useCreate, useGetList, useNotify, useUpdate } from "react-admin";
import { z } from "zod";
import { messageOf } from "../message-of";
import { CommentList } from "./CommentList";
import { NewComment } from "./NewComment";
import {
  type Colleague,
  type CommentedField,
  type ReviewComment,
  reviewComment,
} from "./review-record";

interface ReviewCommentsProps {
  resource: string;
  recordId: string;
  fields: readonly CommentedField[];
  staff: readonly Colleague[];
}

/** What was said about the record: open comments first, resolved ones on demand. */
export function ReviewComments({ resource, recordId, fields, staff }: ReviewCommentsProps) {
  const [showsResolved, setShowsResolved] = useState(false);
  const notify = useNotify();
  const onError = (error: unknown) => notify(messageOf(error), { type: "error" });
  const { data, error, refetch } = useGetList("review_comments", {
    filter: { resource, record_id: recordId },
    sort: { field: "created_at", order: "ASC" },
    pagination: { page: 1, perPage: 200 },
  });
  const onSuccess = () => void refetch();
  const [create, { isPending }] = useCreate();
  const [update] = useUpdate();
  const comments = z.array(reviewComment).safeParse(data).data ?? [];
  const open = comments.filter(({ resolved_at }) => !resolved_at);
  const resolved = comments.length - open.length;
  const resolve = (comment: ReviewComment, isResolved: boolean) =>
    void update(
      "review_comments",
      {
        id: comment.id,
        data: { ...comment, resolved_at: isResolved ? new Date().toISOString() : null },
        previousData: comment,
      },
      { mutationMode: "pessimistic", onSuccess, onError },
    );
  return (
    <>
      {error && <Alert severity="error">{error.message}</Alert>}
      <CommentList
        comments={showsResolved ? comments : open}
        fields={fields}
        staff={staff}
        onResolve={resolve}
      />
      {resolved > 0 && (
        <Button size="small" onClick={() => setShowsResolved(!showsResolved)}>
          {showsResolved ? "Hide resolved" : `Show ${resolved} resolved`}
        </Button>
      )}
      <NewComment
        fields={fields}
        disabled={isPending}
        onAdd={(field, body) =>
          void create(
            "review_comments",
            { data: { resource, record_id: recordId, field, body } },
            { onSuccess, onError },
          )
        }
      />
    </>
  );
}
