import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useListContext, useNotify, useUnselectAll } from "react-admin";
import { counted } from "~/ui/batches/batch";
import { messageOf } from "~/ui/message-of";
import { stripeEvent } from "./stripe-event";
import { useReplay } from "./use-replay";

/** Replays what is selected and says of each what came of it. */
export function ReplaySelected() {
  const { data, selectedIds } = useListContext();
  const { mutate, isPending, data: outcome, reset } = useReplay();
  const unselect = useUnselectAll("stripe_events");
  const notify = useNotify();
  const shown = stripeEvent.array().safeParse(data).data ?? [];
  const chosen = shown.filter(({ id }) => selectedIds.includes(id)).map(({ event_id }) => event_id);
  const close = () => {
    reset();
    unselect();
  };
  return (
    <>
      <Button
        size="small"
        loading={isPending}
        onClick={() =>
          mutate(chosen, { onError: (error) => notify(messageOf(error), { type: "error" }) })
        }
      >
        Replay
      </Button>
      {outcome && (
        <Dialog open fullWidth maxWidth="sm" onClose={close} aria-labelledby="replayed-title">
          <DialogTitle id="replayed-title">
            {outcome.filter(({ problem }) => !problem).length} of {counted(outcome.length, "event")}{" "}
            queued
          </DialogTitle>
          <DialogContent>
            {outcome.map(({ event_id, problem }) => (
              <Alert key={event_id} severity={problem ? "error" : "success"} sx={{ mb: 0.5 }}>
                <strong>{event_id}</strong>:{" "}
                {problem ?? "queued. The list shows when it is settled."}
              </Alert>
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Close</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
