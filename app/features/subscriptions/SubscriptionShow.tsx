import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { ReferenceField, Show, TextField, useRecordContext } from "react-admin";
import { STATUS_NAMES, TIER_NAMES } from "~/domain/membership";
import { Block } from "~/ui/blocks/Block";
import { ViewAsLearnerButton } from "~/ui/learner-views/ViewAsLearnerButton";
import { AccessNow } from "./AccessNow";
import { ActionButtons } from "./actions/ActionButtons";
import { ActionHistory } from "./actions/ActionHistory";
import { Ledger } from "./Ledger";
import { ReviewNotice } from "./ReviewNotice";
import { subscriptionRecord } from "./subscription";

function Body() {
  const subscription = subscriptionRecord.safeParse(useRecordContext()).data;
  if (!subscription) return null;
  const { user_id, tier, status, is_comped } = subscription;
  return (
    <Box sx={{ maxWidth: 960, pb: 4 }}>
      <Stack
        direction="row"
        useFlexGap
        sx={{ gap: 1, alignItems: "center", flexWrap: "wrap", mt: 2 }}
      >
        <Typography variant="h2" component="p">
          <ReferenceField source="user_id" reference="users" link="show">
            <TextField source="name" />
          </ReferenceField>
        </Typography>
        <Chip size="small" label={TIER_NAMES[tier]} />
        <Chip
          size="small"
          variant="outlined"
          label={STATUS_NAMES[status]}
          color={status === "active" ? "success" : "default"}
        />
        {is_comped && <Chip size="small" color="info" label="Given for free" />}
        {subscription.stripe_subscription_id && (
          <Chip size="small" variant="outlined" label="Stripe" />
        )}
        <Box sx={{ ml: "auto" }}>
          <ViewAsLearnerButton learnerId={user_id} />
        </Box>
      </Stack>
      <Box sx={{ mt: 2 }}>
        <ReviewNotice subscription={subscription} />
      </Box>
      <Block title="Access">
        <AccessNow subscription={subscription} />
        <Box sx={{ mt: 2 }}>
          <ActionButtons subscription={subscription} />
        </Box>
      </Block>
      <Block title="What staff did">
        <ActionHistory userId={user_id} />
      </Block>
      <Block title="Ledger">
        <Ledger userId={user_id} />
      </Block>
    </Box>
  );
}

/** A learner's subscription: what it opens, what can be done, what was done. */
export default function SubscriptionShow() {
  return (
    <Show title="Subscription" component={Box} actions={false}>
      <Body />
    </Show>
  );
}
