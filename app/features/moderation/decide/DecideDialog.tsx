import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useId, useState } from "react";
import { messageOf } from "~/ui/message-of";
import type { DecisionAction } from "../case";
import type { CaseDetail } from "../case-detail";
import { DECISIONS, proposedReason, TOLD } from "../decisions";
import { CannedReplySelect } from "../replies/CannedReplySelect";
import { filledIn } from "../replies/reply";
import { inWords, SILENCE_DAYS, silenceEnd } from "./silence-length";
import { useDecide } from "./use-decide";

interface DecideDialogProps {
  about: CaseDetail;
  action: DecisionAction;
  /** Settles when the case is claimed. */
  taken: Promise<unknown>;
  onDone: (decisionId: string) => void;
  onClose: () => void;
}

/** Asks for the reason, and what the author is told besides. The button has the focus: Enter decides. */
export function DecideDialog({ about, action, taken, onDone, onClose }: DecideDialogProps) {
  const titleId = useId();
  const { label, consequence } = DECISIONS[action];
  const [reason, setReason] = useState(() => proposedReason(action, about));
  const [message, setMessage] = useState("");
  const [days, setDays] = useState(7);
  // Of the moment the dialog opened, so that what is read is what is stored.
  const [opened] = useState(() => Date.now());
  const until = action === "silence" ? silenceEnd(days, opened) : null;
  const { decide, isPending, error } = useDecide(about.case.id, taken, onDone);
  const isReady = reason.trim().length >= 3;
  const values = {
    author: about.author?.name ?? "there",
    title: about.case.title,
    forum: about.case.forum ?? "the forum",
    reason: reason.trim(),
    ...(until && { until: inWords(until) }),
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) decide({ action, reason, message, until });
        }}
      >
        <DialogTitle id={titleId}>
          {label} this {about.case.kind}?
        </DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            {consequence(about)} {action !== "approve" && TOLD}
          </DialogContentText>
          <Stack spacing={2}>
            {action === "silence" && (
              <TextField
                select
                size="small"
                label="Silenced for"
                value={days}
                onChange={(event) => setDays(Number(event.target.value))}
                helperText={until && `Until ${inWords(until)}`}
              >
                {SILENCE_DAYS.map((n) => (
                  <MenuItem key={n} value={n}>
                    {n === 1 ? "1 day" : `${n} days`}
                  </MenuItem>
                ))}
              </TextField>
            )}
            <TextField
              required
              size="small"
              label="Reason"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              helperText={
                isReady
                  ? "The author reads it."
                  : "Say why, in at least 3 characters. The author reads it."
              }
              error={!isReady}
              autoFocus={!isReady}
              slotProps={{ htmlInput: { maxLength: 500 } }}
            />
            <CannedReplySelect
              action={action}
              onChoose={({ body }) => setMessage(filledIn(body, values))}
            />
            <TextField
              multiline
              minRows={2}
              maxRows={8}
              size="small"
              label="Message to the author"
              value={message}
              onChange={(event) => setMessage(event.target.value)}
              helperText="Optional, plain text."
              slotProps={{ htmlInput: { maxLength: 4000 } }}
            />
          </Stack>
          {error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {messageOf(error)}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="contained"
            autoFocus={isReady}
            disabled={!isReady}
            loading={isPending}
          >
            {label}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
