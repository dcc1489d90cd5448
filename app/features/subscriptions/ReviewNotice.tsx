import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useCanAccess, useDataProvider, useNotify, useRefresh } from "react-admin";
import { quotedInWords } from "~/domain/code-words";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { ReasonDialog } from "~/ui/ReasonDialog";
import type { SubscriptionRecord } from "./subscription";

/** What an import or Stripe left open about a subscription, and the way to settle it. */
export function ReviewNotice({ subscription }: { subscription: SubscriptionRecord }) {
  const { user_id, needs_review, review_note } = subscription;
  const [settling, setSettling] = useState(false);
  const { canAccess: maySettle = false } = useCanAccess({
    resource: "user_subscriptions",
    action: "act",
  });
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (reason: string) => provider.rpc("settle_subscription_review", { user_id, reason }),
    onSuccess: () => {
      setSettling(false);
      notify("The review is settled.", { type: "success" });
      refresh();
    },
  });
  if (!needs_review) return null;
  return (
    <Alert
      severity="warning"
      action={
        maySettle && (
          <Button color="inherit" size="small" onClick={() => setSettling(true)}>
            Settle
          </Button>
        )
      }
    >
      {review_note ? quotedInWords(review_note) : "Something about this subscription is unclear."}
      {settling && (
        <ReasonDialog
          title="Settle the review"
          submitLabel="Settle"
          isPending={isPending}
          error={error}
          onSubmit={(reason) => mutate(reason)}
          onClose={() => setSettling(false)}
        >
          <Typography color="text.secondary">
            The subscription stays as it is and leaves the list of those to review. Change its
            access first if it is wrong.
          </Typography>
        </ReasonDialog>
      )}
    </Alert>
  );
}
