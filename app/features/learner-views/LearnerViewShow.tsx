import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { ReferenceField, Show, TextField, useGetIdentity, useRecordContext } from "react-admin";
import { STATUS_NAMES, TIER_NAMES } from "~/domain/membership";
import { messageOf } from "~/ui/message-of";
import { PageLoading } from "~/ui/PageState";
import { Timestamp } from "~/ui/Timestamp";
import {
  isOpen,
  type LearnerView,
  type LearnerViewContent,
  learnerView,
  useLearnerViewContent,
} from "./learner-view";
import { OpenLessons } from "./OpenLessons";
import { useSecondsLeft } from "./use-seconds-left";
import { ViewBanner } from "./ViewBanner";

/** The product as one learner sees it, while the view is open; what it was for, afterwards. */
export default function LearnerViewShow() {
  return (
    <Show title="Viewing as a learner" component="div" actions={false}>
      <Body />
    </Show>
  );
}

function Body() {
  const view = learnerView.safeParse(useRecordContext()).data;
  const { identity } = useGetIdentity();
  if (!view || !identity) return null;
  if (view.staff_id !== identity.id) return <Ended view={view} />;
  return <OwnView view={view} />;
}

function OwnView({ view }: { view: LearnerView }) {
  const secondsLeft = useSecondsLeft(view.ends_at);
  const open = isOpen(view, new Date()) && secondsLeft > 0;
  const { data, error, isPending } = useLearnerViewContent(view.id, open);
  if (!open) return <Ended view={view} />;
  return (
    <Box sx={{ maxWidth: 960, pb: 4 }}>
      <ViewBanner view={view} secondsLeft={secondsLeft} />
      {isPending && <PageLoading />}
      {error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {messageOf(error)}
        </Alert>
      )}
      {data && (
        <>
          <Subscription content={data} />
          <OpenLessons viewId={view.id} lessons={data.lessons} />
        </>
      )}
    </Box>
  );
}

function Subscription({ content: { tier, subscription } }: { content: LearnerViewContent }) {
  const end = subscription?.trial_ends_at ?? subscription?.end_date;
  return (
    <Paper variant="outlined" component="section" aria-label="Subscription" sx={{ p: 2, mt: 2 }}>
      <Typography variant="h3" component="h2" gutterBottom>
        {tier ? TIER_NAMES[tier] : "No subscription in force"}
      </Typography>
      {subscription && (
        <Typography color="text.secondary">
          {subscription.tier !== tier && `${TIER_NAMES[subscription.tier]}: `}
          {STATUS_NAMES[subscription.status]}
          {end && (
            <>
              {", until "}
              <Timestamp value={end} />
            </>
          )}
        </Typography>
      )}
    </Paper>
  );
}

function Ended({ view }: { view: LearnerView }) {
  return (
    <Alert severity="info" sx={{ mt: 2, maxWidth: 960 }}>
      <ReferenceField source="staff_id" reference="users" link={false} emptyText="Somebody">
        <TextField source="name" />
      </ReferenceField>{" "}
      viewed the product as{" "}
      <ReferenceField source="learner_id" reference="users" link="show">
        <TextField source="name" />
      </ReferenceField>{" "}
      from <Timestamp value={view.started_at} /> to at most{" "}
      <Timestamp value={view.ended_at ?? view.ends_at} />. Reason: {view.reason}
    </Alert>
  );
}
