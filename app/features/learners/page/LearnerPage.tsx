import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useGetRecordId } from "react-admin";
import { ViewAsLearnerButton } from "~/ui/learner-views/ViewAsLearnerButton";
import { messageOf } from "~/ui/message-of";
import { PageLoading, PageMessage } from "~/ui/PageState";
import { PageTitle } from "~/ui/PageTitle";
import { MergesBlock } from "../merge/MergesBlock";
import { AccessBlock } from "./access/AccessBlock";
import { AiUsageBlock } from "./activity/AiUsageBlock";
import { AttemptsBlock } from "./activity/AttemptsBlock";
import { ConversationsBlock } from "./activity/ConversationsBlock";
import { ForumBlock } from "./activity/ForumBlock";
import { PracticeBlock } from "./activity/PracticeBlock";
import { IdentityBlock } from "./identity/IdentityBlock";
import { OrganizationBlock } from "./identity/OrganizationBlock";
import { ProfileBlock } from "./identity/ProfileBlock";
import { SignInsBlock } from "./identity/SignInsBlock";
import { type LearnerHead, useLearnerHead } from "./learner-head";
import { NotesBlock } from "./notes/NotesBlock";
import { TimelineBlock } from "./TimelineBlock";

interface LearnerPageProps {
  /** What other features tell about the person: subscription, payments. */
  money: (learnerId: string) => ReactNode;
  /** Buttons for actions on the person's subscription, by name. */
  subscriptionActions: (learnerId: string, names: string[]) => ReactNode;
  /** Copies and erasure of the person's data. */
  ownData: (learnerId: string) => ReactNode;
}

function Header({ head }: { head: LearnerHead }) {
  return (
    <Stack
      direction="row"
      useFlexGap
      sx={{ gap: 1, alignItems: "center", flexWrap: "wrap", mt: 2 }}
    >
      <Typography variant="h2" component="p">
        {head.name}
      </Typography>
      {head.role !== "student" && <Chip size="small" label={head.role} />}
      {head.staff_roles.map((role) => (
        <Chip key={role} size="small" color="info" label={`Staff: ${role}`} />
      ))}
      {head.archived_at && <Chip size="small" color="warning" label="Account closed" />}
      {!head.email_verified && (
        <Chip size="small" color="warning" variant="outlined" label="E-mail not confirmed" />
      )}
      <Box sx={{ ml: "auto" }}>
        {head.staff_roles.length === 0 && <ViewAsLearnerButton learnerId={head.id} />}
      </Box>
    </Stack>
  );
}

/** Everything about one person; each block reads for itself. */
export default function LearnerPage({ money, subscriptionActions, ownData }: LearnerPageProps) {
  const id = String(useGetRecordId());
  const { data: head, error, isPending, refetch } = useLearnerHead(id);
  if (error)
    return (
      <PageMessage
        title="The person's page could not be read"
        actions={
          <Button variant="contained" onClick={() => void refetch()}>
            Try again
          </Button>
        }
      >
        {messageOf(error)}
      </PageMessage>
    );
  if (isPending) return <PageLoading />;
  return (
    <Box sx={{ pb: 4, maxWidth: 1400 }}>
      <PageTitle>{`Learner: ${head.name}`}</PageTitle>
      <Header head={head} />
      {head.banned_until && Date.parse(head.banned_until) > Date.now() && (
        <Alert severity="error" sx={{ mt: 2 }}>
          This person cannot sign in: the account is blocked.
        </Alert>
      )}
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          alignItems: "start",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 7fr) minmax(0, 5fr)" },
        }}
      >
        <div>
          {money(id)}
          <AccessBlock learnerId={id} actions={(names) => subscriptionActions(id, names)} />
          <PracticeBlock learnerId={id} />
          <AttemptsBlock learnerId={id} />
          <ConversationsBlock learnerId={id} />
          <AiUsageBlock head={head} />
        </div>
        <div>
          <NotesBlock learnerId={id} />
          <IdentityBlock head={head} />
          <OrganizationBlock head={head} />
          <SignInsBlock learnerId={id} />
          <ProfileBlock learnerId={id} />
          <ForumBlock learnerId={id} />
          <MergesBlock head={head} />
          {ownData(id)}
          <TimelineBlock learnerId={id} />
        </div>
      </Box>
    </Box>
  );
}
