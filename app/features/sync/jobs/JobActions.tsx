import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useCanAccess, useDataProvider, useNotify } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import { isOpen, type JobDetail } from "./job";
import { MarkMissingDialog } from "./MarkMissingDialog";
import { RejectsButton } from "./RejectsButton";
import { UndoJobDialog } from "./UndoJobDialog";
import { useStartJob } from "./use-start-job";

interface JobActionsProps {
  detail: JobDetail;
  onChange: () => void;
}

/** What can be done with a job as it stands. Nothing for who only looks. */
export function JobActions({ detail, onChange }: JobActionsProps) {
  const { canAccess } = useCanAccess({ resource: "pte_sync_jobs", action: "act" });
  return (
    <Box
      role="group"
      aria-label="Actions"
      sx={{ display: "flex", gap: 1, mt: 2, flexWrap: "wrap" }}
    >
      {canAccess && <Acts detail={detail} onChange={onChange} />}
      {Number(detail.counts.rejected) > 0 && <RejectsButton jobId={detail.job.id} />}
    </Box>
  );
}

/** Ended well enough to build on, and nobody has yet. */
const isDone = ({ job }: JobDetail) => job.status === "success" || job.status === "partial";
const hasFollower = ({ followers }: JobDetail, mode: string) =>
  followers.some(
    (follower) =>
      follower.mode === mode &&
      (isOpen(follower.status) || follower.status === "success" || follower.status === "partial"),
  );

function Acts({ detail, onChange }: JobActionsProps) {
  const { job, counts, unmarked } = detail;
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const start = useStartJob();
  const [isUndoing, setIsUndoing] = useState(false);
  const [isMarking, setIsMarking] = useState(false);
  const turn = useMutation({
    mutationFn: (name: "cancel_sync_job" | "resume_sync_job") =>
      provider.rpc(name, { job_id: job.id }),
    onSuccess: onChange,
    onError: (error) => notify(messageOf(error), { type: "error" }),
  });
  const follow = (
    mode: "apply" | "retry",
    more: { based_on?: string; skip_moved?: boolean } = {},
  ) => job.source_id && start.mutate({ source_id: job.source_id, mode, based_on: job.id, ...more });
  const wrote =
    ["run", "apply", "retry"].includes(job.mode) &&
    !isOpen(job.status) &&
    Number(counts.created ?? 0) + Number(counts.changed ?? 0) > 0;
  const canApply =
    job.mode === "dry_run" &&
    isDone(detail) &&
    Number(counts.created ?? 0) + Number(counts.changed ?? 0) + Number(counts.suggested ?? 0) > 0;
  const canApplyRest =
    job.mode === "apply" && job.status === "error" && Number(counts.moved) > 0 && job.based_on;
  // It has come to its end but for the marks, so there is nothing to go on with.
  const canMark =
    unmarked !== null &&
    job.status === "error" &&
    job.mode !== "dry_run" &&
    !hasFollower(detail, "undo");
  const isBusy = start.isPending || turn.isPending;
  if (!job.source_id) return null;
  return (
    <>
      {canApply && !hasFollower(detail, "apply") && (
        <Button variant="contained" loading={start.isPending} onClick={() => follow("apply")}>
          Apply
        </Button>
      )}
      {canApplyRest && (
        <Button
          variant="contained"
          loading={start.isPending}
          onClick={() => follow("apply", { based_on: job.based_on ?? "", skip_moved: true })}
        >
          Apply the others
        </Button>
      )}
      {isOpen(job.status) && (
        <Button
          variant="outlined"
          color="warning"
          disabled={isBusy}
          onClick={() => turn.mutate("cancel_sync_job")}
        >
          Cancel
        </Button>
      )}
      {(job.status === "error" || job.status === "cancelled") &&
        !canApplyRest &&
        unmarked === null && (
          <Button
            variant="outlined"
            disabled={isBusy}
            onClick={() => turn.mutate("resume_sync_job")}
          >
            Resume
          </Button>
        )}
      {!isOpen(job.status) &&
        Number(counts.rejected) > 0 &&
        job.mode !== "undo" &&
        job.mode !== "dry_run" && (
          <Button variant="outlined" disabled={isBusy} onClick={() => follow("retry")}>
            Retry the rejected rows
          </Button>
        )}
      {canMark && (
        <Button variant="outlined" color="warning" onClick={() => setIsMarking(true)}>
          Mark as gone nevertheless…
        </Button>
      )}
      {wrote && !hasFollower(detail, "undo") && (
        <Button variant="outlined" disabled={isBusy} onClick={() => setIsUndoing(true)}>
          Undo…
        </Button>
      )}
      {isMarking && (
        <MarkMissingDialog
          jobId={job.id}
          count={unmarked ?? 0}
          onDone={onChange}
          onClose={() => setIsMarking(false)}
        />
      )}
      {isUndoing && <UndoJobDialog detail={detail} onClose={() => setIsUndoing(false)} />}
    </>
  );
}
