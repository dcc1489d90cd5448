import Box from "@mui/material/Box";
import { Show, useRecordContext } from "react-admin";
import { Block } from "~/ui/blocks/Block";
import { StripeNotice } from "~/ui/stripe/StripeNotice";
import { DriftOfRun } from "./DriftOfRun";
import { RunSummary } from "./RunSummary";
import { runRow } from "./rows";

function Body() {
  const run = runRow.safeParse(useRecordContext()).data;
  if (!run) return null;
  return (
    <Box sx={{ maxWidth: 1040, pb: 4 }}>
      <StripeNotice>Nothing can be repaired.</StripeNotice>
      <Block title="Run">
        <RunSummary run={run} />
      </Block>
      <Block title="What differed">
        <DriftOfRun runId={run.id} />
      </Block>
    </Box>
  );
}

/** One run with everything it found, settled or not. */
export default function ReconciliationShow() {
  return (
    <Show title="Reconciliation" component={Box} actions={false}>
      <Body />
    </Show>
  );
}
