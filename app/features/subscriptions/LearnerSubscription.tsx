import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useCanAccess, useCreatePath } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { STATUS_NAMES, TIER_NAMES } from "~/domain/membership";
import { Block } from "~/ui/blocks/Block";
import { Loaded } from "~/ui/blocks/Loaded";
import { AccessNow } from "./AccessNow";
import { ActionButtons } from "./actions/ActionButtons";
import { ActionHistory } from "./actions/ActionHistory";
import { Ledger } from "./Ledger";
import { ReviewNotice } from "./ReviewNotice";
import { noSubscription } from "./subscription";
import { useSubscriptionOf } from "./use-subscription-of";

/** The subscription of a learner on the learner's own page: what it opens, what can be done, what happened. */
export default function LearnerSubscription({ learnerId }: { learnerId: string }) {
  const createPath = useCreatePath();
  const { canAccess: maySee = false } = useCanAccess({
    resource: "user_subscriptions",
    action: "list",
  });
  const query = useSubscriptionOf(learnerId);
  if (!maySee) return null;
  const link = query.data && (
    <Button
      size="small"
      component={RouterLink}
      to={createPath({ resource: "user_subscriptions", id: query.data.id, type: "show" })}
    >
      Open the subscription
    </Button>
  );
  return (
    <Block title="Subscription" action={link}>
      <Loaded query={query}>
        {(subscription) => (
          <Stack spacing={1.5}>
            {subscription ? (
              <>
                <ReviewNotice subscription={subscription} />
                <Typography>
                  <strong>{TIER_NAMES[subscription.tier]}</strong>,{" "}
                  {STATUS_NAMES[subscription.status]}
                  {subscription.is_comped && ", given for free"}
                  {subscription.stripe_subscription_id && ", paid through Stripe"}
                </Typography>
                <AccessNow subscription={subscription} />
              </>
            ) : (
              <Typography color="text.secondary">There is no subscription yet.</Typography>
            )}
            <ActionButtons subscription={subscription ?? noSubscription(learnerId)} />
            {subscription && (
              <>
                <details open>
                  <summary>What staff did</summary>
                  <ActionHistory userId={learnerId} />
                </details>
                <details>
                  <summary>Ledger: every change</summary>
                  <Ledger userId={learnerId} />
                </details>
              </>
            )}
          </Stack>
        )}
      </Loaded>
    </Block>
  );
}
