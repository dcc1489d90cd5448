import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useMutation } from "@tanstack/react-query";
import { useDataProvider, useRefresh } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { batchOutcome, batchProblem, counted } from "~/ui/batches/batch";
import { SkipList } from "~/ui/batches/SkipList";
import { type LastAct, useLastAct } from "./last-act";

/** Says what was done last and takes it back; stands still until it is put away. */
export function LastActBar() {
  const [act, setAct] = useLastAct();
  if (!act) return null;
  return <UndoableAct key={act.batchId} act={act} onDismiss={() => setAct(null)} />;
}

function UndoableAct({ act, onDismiss }: { act: LastAct; onDismiss: () => void }) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const refresh = useRefresh();
  const undo = useMutation({
    mutationFn: async () =>
      batchOutcome.parse(
        await provider.rpc("undo_batch", {
          batch_id: act.batchId,
          reason: `Undone: ${act.sentence}`,
          undo_id: crypto.randomUUID(),
        }),
      ),
    onSuccess: () => refresh(),
  });
  return (
    <>
      <Alert
        severity="success"
        role="status"
        sx={{ mb: 1 }}
        action={
          <>
            {!undo.data && (
              <Button color="inherit" loading={undo.isPending} onClick={() => undo.mutate()}>
                Undo
              </Button>
            )}
            <Button color="inherit" onClick={onDismiss}>
              Dismiss
            </Button>
          </>
        }
      >
        {undo.data ? `Undone: ${counted(undo.data.changed, "change")} taken back.` : act.sentence}
      </Alert>
      {undo.data && <SkipList skips={undo.data.skips} total={undo.data.skipped} />}
      {undo.error && <Alert severity="error">{batchProblem(undo.error, "undo")}</Alert>}
    </>
  );
}
