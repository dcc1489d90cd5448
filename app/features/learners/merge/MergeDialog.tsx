import Typography from "@mui/material/Typography";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify, useRedirect } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { type MergeSide, mergeOutcome } from "./merge";

interface MergeDialogProps {
  kept: MergeSide;
  merged: MergeSide;
  onClose: () => void;
}

/** The last question before the merge; it ends on the page of the kept account. */
export function MergeDialog({ kept, merged, onClose }: MergeDialogProps) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const redirect = useRedirect();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (reason: string) =>
      mergeOutcome.parse(
        await provider.rpc("merge_accounts", { kept_id: kept.id, merged_id: merged.id, reason }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries();
      notify(`${merged.email} is merged into ${kept.email}.`, { type: "success" });
      redirect("show", "users", kept.id);
    },
  });
  return (
    <ReasonDialog
      title="Merge the accounts"
      submitLabel="Merge"
      isDangerous
      isPending={isPending}
      error={error}
      onSubmit={mutate}
      onClose={onClose}
    >
      <Typography>
        {merged.email} is closed: nobody signs in with it any more, and whoever is signed in is
        signed out. What it has moves to {kept.email}.
      </Typography>
      <Typography color="text.secondary">
        The merge can be undone from the page of either account.
      </Typography>
    </ReasonDialog>
  );
}
