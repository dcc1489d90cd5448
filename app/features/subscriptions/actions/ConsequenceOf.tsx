import Alert from "@mui/material/Alert";
import Skeleton from "@mui/material/Skeleton";
import type { ReactNode } from "react";
import { messageOf } from "~/ui/message-of";
import { Consequence } from "./Consequence";
import type { AskedChange, usePreview } from "./use-preview";

interface ConsequenceOfProps {
  preview: ReturnType<typeof usePreview>;
  asked: AskedChange;
  /** The money where the caller knows it better than Stripe's next invoice. */
  money?: ReactNode;
  /** Said while something is missing that the consequence depends on. */
  missing?: string;
}

/** The consequence of a change once it is known, or why the change is refused. */
export function ConsequenceOf({ preview, asked, money, missing }: ConsequenceOfProps) {
  const { data, error } = preview;
  return (
    <div aria-live="polite">
      {!asked ? (
        missing && <Alert severity="info">{missing}</Alert>
      ) : error ? (
        <Alert severity="info">{messageOf(error)}</Alert>
      ) : data ? (
        <Consequence preview={data} asked={asked} money={money} />
      ) : (
        <Skeleton
          variant="rounded"
          height={150}
          role="status"
          aria-label="Reckoning the consequence"
        />
      )}
    </div>
  );
}
