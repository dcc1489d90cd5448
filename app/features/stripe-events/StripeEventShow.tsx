import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import { Show, useCanAccess, useNotify, useRecordContext } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { JsonTree } from "~/ui/json/JsonTree";
import { LearnerLink } from "~/ui/LearnerLink";
import { messageOf } from "~/ui/message-of";
import { StripeNotice } from "~/ui/stripe/StripeNotice";
import { Timestamp } from "~/ui/Timestamp";
import { OtherEvents } from "./OtherEvents";
import { StateChip } from "./StateChip";
import { adviceFor, priceNamedBy, type StripeEventRecord, stripeEvent } from "./stripe-event";
import { useCustomersLearners } from "./use-customers-learners";
import { useReplay } from "./use-replay";

/** How often an event that is not settled is looked at again. */
const EVERY_MS = 3_000;

function Replay({ event }: { event: StripeEventRecord }) {
  const { canAccess = false } = useCanAccess({ resource: "stripe_events", action: "act" });
  const notify = useNotify();
  const { mutate, isPending } = useReplay();
  if (!canAccess) return null;
  return (
    <Button
      variant="contained"
      size="small"
      disabled={!event.customer}
      title={
        event.customer ? undefined : "The event is about no customer: there is nothing to replay."
      }
      loading={isPending}
      onClick={() =>
        mutate([event.event_id], {
          onSuccess: ([outcome]) =>
            notify(outcome?.problem ?? "Queued: the worker asks Stripe what is true now.", {
              type: outcome?.problem ? "error" : "success",
            }),
          onError: (error) => notify(messageOf(error), { type: "error" }),
        })
      }
    >
      Replay
    </Button>
  );
}

function Trouble({ event }: { event: StripeEventRecord }) {
  const price = event.error_kind === "unknown_price" ? priceNamedBy(event.error) : null;
  const values = encodeURIComponent(JSON.stringify({ stripe_price_id: price }));
  return (
    <div aria-live="polite">
      {event.error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          <AlertTitle>{event.error}</AlertTitle>
          {adviceFor(event)}
          {event.error_kind === "unknown_customer" && (
            <>
              {" "}
              <Link component={RouterLink} to="/admin/stripe_reconciliations">
                Open the reconciliation
              </Link>
            </>
          )}
          {price && (
            <>
              {" "}
              <Link component={RouterLink} to={`/admin/subscription_plans/create?source=${values}`}>
                Add a plan for {price}
              </Link>
            </>
          )}
        </Alert>
      )}
    </div>
  );
}

function Body() {
  const event = stripeEvent.safeParse(useRecordContext()).data;
  const learners = useCustomersLearners(event?.customer ? [event.customer] : []);
  if (!event) return null;
  const learner = event.customer ? learners.get(event.customer) : undefined;
  const apiVersion = versionOf(event.payload);
  return (
    <Box sx={{ maxWidth: 960, pb: 4 }}>
      <StripeNotice webhooks>The event stays in the inbox.</StripeNotice>
      <Trouble event={event} />
      <Block title={event.type} action={<Replay event={event} />}>
        <Facts
          facts={[
            ["State", <StateChip key="state" state={event.state} />],
            ["Learner", learner ? <LearnerLink key="learner" userId={learner} /> : "Nobody here"],
            ["Customer", event.customer ?? "None"],
            ["Received", <Timestamp key="received" value={event.received_at} />],
            [
              "Processed",
              event.processed_at && <Timestamp key="done" value={event.processed_at} />,
            ],
            ["Tries", String(event.attempts)],
            ["Event", event.event_id],
            ["API version", apiVersion],
          ]}
        />
      </Block>
      <Block title="Payload">
        <JsonTree value={event.payload} open={2} />
      </Block>
      {event.customer && <OtherEvents customer={event.customer} except={event.id} />}
    </Box>
  );
}

const versionOf = (payload: unknown): string | null =>
  typeof payload === "object" && payload !== null && "api_version" in payload
    ? String(payload.api_version ?? "none")
    : null;

/** One event: what it said, what came of it, and a way to try again. */
export default function StripeEventShow() {
  return (
    <Show
      title="Stripe event"
      component={Box}
      actions={false}
      queryOptions={{
        refetchInterval: ({ state }) => state.data?.state !== "processed" && EVERY_MS,
      }}
    >
      <Body />
    </Show>
  );
}
