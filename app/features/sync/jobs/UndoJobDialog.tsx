import type { JobDetail } from "./job";
import { questionsInWords } from "./job-words";
import { ReasonDialog } from "./ReasonDialog";
import { useStartJob } from "./use-start-job";

interface UndoJobDialogProps {
  detail: JobDetail;
  onClose: () => void;
}

/** Says what an undo does before it is asked for, and why it is done. */
export function UndoJobDialog({ detail: { job, counts }, onClose }: UndoJobDialogProps) {
  const start = useStartJob();
  const undo = (reason: string) =>
    job.source_id &&
    start.mutate({ source_id: job.source_id, mode: "undo", based_on: job.id, reason });
  return (
    <ReasonDialog
      title="Undo this job"
      action="Undo the job"
      isBusy={start.isPending}
      onReason={undo}
      onClose={onClose}
    >
      Removes the {questionsInWords(counts.created ?? 0)} that it created and puts back the{" "}
      {questionsInWords(counts.changed ?? 0)} that it changed. What has been changed or used since
      stays as it is and is listed.
    </ReasonDialog>
  );
}
