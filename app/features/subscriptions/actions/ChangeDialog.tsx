import DialogContentText from "@mui/material/DialogContentText";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { ConsequenceOf } from "./ConsequenceOf";
import { type Press, useAct } from "./use-act";
import { type AskedChange, usePreview } from "./use-preview";

interface ChangeDialogProps {
  title: string;
  submitLabel: string;
  cancelLabel?: string;
  /** What the change is called once it is done. */
  name: string;
  /** What it is for, in a sentence or two. */
  purpose: ReactNode;
  asked: AskedChange;
  /** How it is done, by hand or through Stripe, which the preview tells. */
  via: (isThroughStripe: boolean) => Press["via"];
  /** The money where the caller knows it better than Stripe's next invoice. */
  money?: ReactNode;
  /** Said while something is missing that the consequence depends on. */
  missing?: string;
  /** When it is done, or under way at Stripe. */
  onDone?: () => void;
  onClose: () => void;
  /** What the change needs to be told. */
  children?: ReactNode;
}

/** The frame of every change of one subscription: its consequence first, then the reason, then once. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { asked, name, via, onDone, onClose } = props;
  const preview = usePreview(asked);
  const { mutate, isPending, error } = useAct(() => {
    onDone?.();
    onClose();
  });
  return (
    <ReasonDialog
      title={props.title}
      submitLabel={props.submitLabel}
      cancelLabel={props.cancelLabel ?? "Leave it as it is"}
      reasonHint="Kept with the subscription, for whoever asks later."
      isComplete={asked !== undefined && preview.isSuccess && preview.isCurrent}
      isPending={isPending}
      error={error}
      onSubmit={(reason) =>
        mutate({
          name,
          via: via(preview.data?.through_stripe ?? false),
          body: { ...asked, reason },
        })
      }
      onClose={onClose}
    >
      <DialogContentText sx={{ mb: 2 }}>{props.purpose}</DialogContentText>
      <Stack spacing={2}>
        {props.children}
        <ConsequenceOf
          preview={preview}
          asked={asked}
          money={props.money}
          {...(props.missing && { missing: props.missing })}
        />
      </Stack>
    </ReasonDialog>
  );
}
