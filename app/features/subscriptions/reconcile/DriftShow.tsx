import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import { Show, useRecordContext } from "react-admin";
import { StripeNotice } from "~/ui/stripe/StripeNotice";
import { DriftCard } from "./DriftCard";
import { driftRow } from "./rows";

function Body() {
  const drift = driftRow.safeParse(useRecordContext()).data;
  if (!drift) return null;
  return (
    <Box sx={{ maxWidth: 960 }}>
      <StripeNotice>Nothing can be repaired.</StripeNotice>
      <Paper variant="outlined" sx={{ px: 2, mt: 2 }}>
        <DriftCard drift={drift} />
      </Paper>
    </Box>
  );
}

/** One difference. */
export default function DriftShow() {
  return (
    <Show title="Drift" component={Box} actions={false}>
      <Body />
    </Show>
  );
}
