import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { formatMoney, fromUnits, toUnits } from "~/domain/money";
import { messageOf } from "~/ui/message-of";
import { Consequence } from "../actions/Consequence";
import { useAct } from "../actions/use-act";
import { usePreview } from "../actions/use-preview";
import type { Invoice } from "./payment";
import { PAYMENTS_QUERY } from "./use-payments";

interface RefundDialogProps {
  learnerId: string;
  invoice: Invoice;
  /** Stripe charges the subscription now, so that there is access to decide about. */
  isCharged: boolean;
  onClose: () => void;
}

const DECISIONS = [
  ["keep", "Keep it: the subscription goes on"],
  ["period_end", "Let it end with the period"],
  ["now", "End it now"],
] as const;

/** Pays an invoice back, whole or in part, with the decision about access beside it. */
export function RefundDialog({ learnerId, invoice, isCharged, onClose }: RefundDialogProps) {
  const { currency } = invoice;
  const left = invoice.paid - invoice.refunded;
  const [text, setText] = useState(() => toUnits(left, currency));
  const [access, setAccess] = useState("keep");
  const [reason, setReason] = useState("");
  const queries = useQueryClient();
  const amount = fromUnits(text, currency);
  const isTooMuch = amount !== null && amount > left;
  const args = useMemo(
    () => (amount === null || isTooMuch ? undefined : { invoice: invoice.id, amount, access }),
    [invoice.id, amount, isTooMuch, access],
  );
  const asked = { userId: learnerId, action: "refund", args };
  const preview = usePreview(asked);
  const { mutate, isPending, error } = useAct(() => {
    void queries.invalidateQueries({ queryKey: PAYMENTS_QUERY });
    onClose();
  });
  const isReady = args && preview.data && preview.isCurrent && reason.trim() !== "";
  const refund = () => {
    if (!isReady || isPending) return;
    mutate({
      name: "Refund",
      via: { route: "/api/subscription-actions" },
      body: { user_id: learnerId, action: "refund", args, reason },
    });
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={() => !isPending && onClose()}
      aria-labelledby="refund-title"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          refund();
        }}
      >
        <DialogTitle id="refund-title">Refund invoice {invoice.number ?? invoice.id}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            Stripe pays the money back the way it came, within five to ten days.{" "}
            {formatMoney(left, currency)} of this invoice can be paid back.
          </DialogContentText>
          <Stack spacing={2}>
            <TextField
              required
              fullWidth
              size="small"
              label={`Amount in ${currency.toUpperCase()}`}
              value={text}
              error={amount === null || isTooMuch}
              helperText={
                isTooMuch
                  ? `At most ${toUnits(left, currency)}.`
                  : amount === null
                    ? `Give an amount such as ${toUnits(left, currency)}.`
                    : "The whole of it, or a part."
              }
              onChange={(event) => setText(event.target.value)}
              slotProps={{ htmlInput: { inputMode: "decimal" } }}
            />
            {isCharged ? (
              <div>
                <FormLabel id="refund-access">What becomes of the access</FormLabel>
                <RadioGroup
                  aria-labelledby="refund-access"
                  value={access}
                  onChange={(event) => setAccess(event.target.value)}
                >
                  {DECISIONS.map(([value, label]) => (
                    <FormControlLabel
                      key={value}
                      value={value}
                      label={label}
                      control={<Radio size="small" />}
                    />
                  ))}
                </RadioGroup>
              </div>
            ) : (
              <Alert severity="info">
                Stripe does not charge this learner any more, so the access stays as it is. End it
                with an action of its own, if it should end.
              </Alert>
            )}
            <div aria-live="polite">
              {preview.data && amount !== null && (
                <Consequence
                  preview={preview.data}
                  asked={asked}
                  money={`${formatMoney(amount, currency)} goes back to the learner.`}
                />
              )}
              {preview.error && <Alert severity="info">{messageOf(preview.error)}</Alert>}
            </div>
            <TextField
              required
              fullWidth
              multiline
              size="small"
              label="Reason"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              helperText="Kept with the subscription, for whoever asks later."
            />
            {error && <Alert severity="error">{messageOf(error)}</Alert>}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button disabled={isPending} onClick={onClose}>
            Refund nothing
          </Button>
          <Button type="submit" variant="contained" disabled={!isReady} loading={isPending}>
            Refund{amount !== null && !isTooMuch && ` ${formatMoney(amount, currency)}`}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
