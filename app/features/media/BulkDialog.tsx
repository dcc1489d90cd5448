import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { useRefresh } from "react-admin";

/** What became of one of many. */
export interface RowResult {
  key: string;
  title: string;
  /** Why it stayed as it was; null when it was done. */
  problem: string | null;
}

interface BulkDialogProps {
  title: string;
  verb: string;
  /** What is about to happen. */
  consequence: ReactNode;
  /** @param reason  kept in the audit log */
  run: (reason: string) => Promise<RowResult[]>;
  /** The sentence about what was done. */
  done: (count: number) => string;
  onClose: (isDone: boolean) => void;
  /** Set where the act cannot be taken back: the reason must be given. */
  isFinal?: boolean;
}

/** Says what is about to happen, asks why, does it, and says of each what could not be done. */
export function BulkDialog(props: BulkDialogProps) {
  const { title, verb, consequence, run, done, onClose, isFinal = false } = props;
  const [reason, setReason] = useState("");
  const refresh = useRefresh();
  const titleId = useId();
  const action = useMutation({
    mutationFn: () => run(reason.trim()),
    onSuccess: () => refresh(),
  });
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
      onClose={() => !action.isPending && onClose(action.isSuccess)}
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        {action.data ? (
          <Results results={action.data} done={done} />
        ) : (
          <>
            <Typography component="div">{consequence}</Typography>
            <TextField
              label={`Reason (${isFinal ? "required, " : ""}kept in the history)`}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              sx={{ mt: 2 }}
            />
          </>
        )}
        {action.error && <Alert severity="error">{action.error.message}</Alert>}
      </DialogContent>
      <DialogActions>
        {action.data ? (
          <Button variant="contained" onClick={() => onClose(true)}>
            Close
          </Button>
        ) : (
          <>
            <Button disabled={action.isPending} onClick={() => onClose(false)}>
              Cancel
            </Button>
            <Button
              variant="contained"
              color={isFinal ? "error" : "primary"}
              disabled={isFinal && reason.trim() === ""}
              loading={action.isPending}
              onClick={() => action.mutate()}
            >
              {verb}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Results({ results, done }: { results: RowResult[]; done: (count: number) => string }) {
  const failed = results.filter(({ problem }) => problem !== null);
  return (
    <>
      <Typography role="status">{done(results.length - failed.length)}</Typography>
      {failed.length > 0 && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          <AlertTitle>
            {failed.length === 1 ? "1 stayed as it was" : `${failed.length} stayed as they were`}
          </AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2 }}>
            {failed.map(({ key, title, problem }) => (
              <li key={key}>
                {title}: {problem}
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </>
  );
}
