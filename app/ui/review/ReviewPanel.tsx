import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useGetIdentity, usePermissions, useRecordContext, useResourceContext } from "react-admin";
import { useFormState } from "react-hook-form";
import type { AppPermission } from "~/domain/permissions";
import { shownStatus } from "~/domain/review";
import { PublicationSchedule } from "./PublicationSchedule";
import { ReviewComments } from "./ReviewComments";
import { ReviewDecision } from "./ReviewDecision";
import { ReviewRequest } from "./ReviewRequest";
import { type CommentedField, nameOf, type ReviewRecord, reviewRecord } from "./review-record";
import { StatusStepper } from "./StatusStepper";
import { useColleagues } from "./use-colleagues";
import { useReviewSteps } from "./use-review-steps";

/** Where the saved question or lesson stands, the next steps of its review, and what was said about it. */
export default function ReviewPanel({ fields }: { fields: readonly CommentedField[] }) {
  const resource = useResourceContext();
  const record = reviewRecord.safeParse(useRecordContext()).data;
  const staff = useColleagues();
  if (!record || !resource) return null;
  return (
    <Paper component="section" variant="outlined" aria-label="Review" sx={{ p: 2, mb: 2 }}>
      <Typography variant="h2" gutterBottom>
        Review
      </Typography>
      <StatusStepper status={shownStatus(record)} />
      <Steps resource={resource} record={record} />
      <Typography variant="h3" sx={{ mt: 2 }}>
        Comments
      </Typography>
      <ReviewComments resource={resource} recordId={record.id} fields={fields} staff={staff} />
    </Paper>
  );
}

/** Why this person cannot approve what is in review; null when they can. The database decides. */
function blockedBecause(
  record: ReviewRecord,
  me: unknown,
  isAdmin: boolean,
  reviewer: string,
): string | null {
  if (isAdmin) return null;
  if (record.reviewer_id !== me) return `${reviewer} is asked to approve it.`;
  if (record.content_changed_by === me) return "Nobody approves their own work.";
  return null;
}

function Steps({ resource, record }: { resource: string; record: ReviewRecord }) {
  const { data: identity } = useGetIdentity();
  const { permissions } = usePermissions<ReadonlySet<AppPermission>>();
  const staff = useColleagues();
  const { take, isPending } = useReviewSteps(resource, record);
  const { dirtyFields } = useFormState();
  const isDirty = Object.keys(dirtyFields).length > 0;
  const status = shownStatus(record);
  const isAdmin = permissions?.has("staff.manage") ?? false;
  const disabled = isDirty || isPending || !permissions?.has("content.write");
  const reviewer = nameOf(staff, record.reviewer_id);
  return (
    <Box sx={{ display: "flex", flexDirection: "column", gap: 1, alignItems: "flex-start" }}>
      {isDirty && <Typography color="text.secondary">Save your changes first.</Typography>}
      {status === "in_review" && (
        <>
          <Typography>Waiting for {reviewer}.</Typography>
          <ReviewDecision
            blocked={blockedBecause(record, identity?.id, isAdmin, reviewer)}
            disabled={disabled}
            onApprove={(comment) => take("approve_review", { comment })}
            onSendBack={(comment) => take("send_back_review", { comment })}
          />
        </>
      )}
      {(status === "draft" || status === "in_review") && (
        <ReviewRequest
          // Starts afresh with each step.
          key={`${status} ${record.reviewer_id}`}
          staff={staff}
          reviewer={record.reviewer_id}
          isAsked={status === "in_review"}
          disabled={disabled}
          onAsk={(args) => take("request_review", args)}
        />
      )}
      {status === "approved" && (
        <>
          <Typography>Approved by {reviewer}. Publish it now, or at a time:</Typography>
          <PublicationSchedule
            publishAt={record.publish_at}
            disabled={disabled || !permissions?.has("content.publish")}
            onSchedule={(publish_at) => take("schedule_publication", { publish_at })}
          />
        </>
      )}
    </Box>
  );
}
