import Box from "@mui/material/Box";
import { Show, useRecordContext } from "react-admin";
import { StripeNotice } from "~/ui/stripe/StripeNotice";
import { DriftCard } from "./DriftCard";
import { driftRow } from "./rows";

function Body() {
  const drift = driftRow.safeParse(useRecordContext()).data;
  if (!drift) return null;
  return (
    <Box sx={{ maxWidth: 960, mt: 2 }}>
      <StripeNotice>Nothing can be repaired.</StripeNotice>
      <DriftCard drift={drift} />
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
