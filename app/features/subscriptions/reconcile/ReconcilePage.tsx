import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useCanAccess, useNotify } from "react-admin";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { messageOf } from "~/ui/message-of";
import { PageTitle } from "~/ui/PageTitle";
import { StripeNotice } from "~/ui/stripe/StripeNotice";
import { useStripeConnection } from "~/ui/stripe/use-stripe-connection";
import { DriftOfRun } from "./DriftOfRun";
import { RunHistory } from "./RunHistory";
import { RunSummary } from "./RunSummary";
import { useRuns, useStartRun } from "./use-runs";

function RunNow({ isUnderWay }: { isUnderWay: boolean }) {
  const { data: stripe } = useStripeConnection();
  const { canAccess = false } = useCanAccess({ resource: "stripe_reconciliations", action: "act" });
  const notify = useNotify();
  const { mutate, isPending } = useStartRun();
  if (!canAccess) return null;
  return (
    <Button
      variant="contained"
      disabled={!stripe?.connected || isUnderWay}
      loading={isPending}
      onClick={() =>
        mutate(undefined, { onError: (error) => notify(messageOf(error), { type: "error" }) })
      }
    >
      Run now
    </Button>
  );
}

/** Stripe and the database compared: the latest run, what is open, and the runs before. */
export default function ReconcilePage() {
  const query = useRuns();
  const [latest] = query.data ?? [];
  return (
    <Box sx={{ maxWidth: 1040, pb: 4 }}>
      <PageTitle>Reconcile with Stripe</PageTitle>
      <StripeNotice>There is nothing to compare with.</StripeNotice>
      <Block title="Latest run" action={<RunNow isUnderWay={latest?.finished_at === null} />}>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          Everything in Stripe is compared with everything here every night, and on demand. What
          differs is listed, never changed by itself.
        </Typography>
        <Loaded query={query} empty={noneOf("It has not run yet.")}>
          {([run]) => run && <RunSummary run={run} />}
        </Loaded>
      </Block>
      {latest && latest.drifted > 0 && (
        <Block title="To repair">
          <DriftOfRun key={`${latest.id} ${latest.drifted}`} runId={latest.id} openOnly />
        </Block>
      )}
      {query.data && query.data.length > 0 && (
        <Block title="Runs">
          <RunHistory runs={query.data} />
        </Block>
      )}
    </Box>
  );
}
