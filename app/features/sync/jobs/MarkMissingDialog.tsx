import { useMutation } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import { questionsInWords } from "./job-words";
import { ReasonDialog } from "./ReasonDialog";

interface MarkMissingDialogProps {
  jobId: string;
  /** Questions that the source lacks and that are not marked. */
  count: number;
  onDone: () => void;
  onClose: () => void;
}

/** Marks what a run lacked as gone although that is more than a run may mark by itself. */
export function MarkMissingDialog({ jobId, count, onDone, onClose }: MarkMissingDialogProps) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const mark = useMutation({
    mutationFn: async (reason: string) =>
      z
        .number()
        .parse(await provider.rpc("mark_missing_sync_questions", { job_id: jobId, reason })),
    onSuccess: (marked) => {
      notify(`${questionsInWords(marked)} marked as gone.`, { type: "success" });
      onDone();
      onClose();
    },
    onError: (error) => notify(messageOf(error), { type: "error" }),
  });
  return (
    <ReasonDialog
      title="Mark as gone nevertheless"
      action="Mark as gone"
      isBusy={mark.isPending}
      onReason={(reason) => mark.mutate(reason)}
      onClose={onClose}
    >
      Marks {questionsInWords(count)} as gone from the source. They stay in the bank and stay
      published; the source lists them, and one that comes back is unmarked by itself. An undo of
      this job takes the marks back.
    </ReasonDialog>
  );
}
