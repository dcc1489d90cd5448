import Typography from "@mui/material/Typography";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { counted } from "~/ui/batches/batch";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { undoOutcome } from "./merge";

interface UndoMergeDialogProps {
  mergeId: string;
  onClose: () => void;
}

/** Takes a merge back and says what could not go back. */
export function UndoMergeDialog({ mergeId, onClose }: UndoMergeDialogProps) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (reason: string) =>
      undoOutcome.parse(await provider.rpc("undo_account_merge", { merge_id: mergeId, reason })),
    onSuccess: async ({ not_returned }) => {
      notify(
        not_returned.length === 0
          ? "The merge is undone."
          : `The merge is undone, but for ${counted(not_returned.length, "row")}, listed here.`,
        { type: not_returned.length === 0 ? "success" : "warning" },
      );
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <ReasonDialog
      title="Undo the merge"
      submitLabel="Undo"
      isPending={isPending}
      error={error}
      onSubmit={mutate}
      onClose={onClose}
    >
      <Typography>
        Precisely what moved goes back, as far as it is unchanged, and the closed account opens
        again. What cannot go back is listed.
      </Typography>
    </ReasonDialog>
  );
}
