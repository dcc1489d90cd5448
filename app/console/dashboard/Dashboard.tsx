import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { usePermissions } from "ra-core";
import type { AppPermission } from "~/domain/permissions";
import { PageTitle } from "~/ui/PageTitle";
import { CasesByAge } from "./CasesByAge";
import { DraftLessons } from "./DraftLessons";
import { FailedStripeEvents } from "./FailedStripeEvents";
import { FailedSyncJobs } from "./FailedSyncJobs";
import { GravestCases } from "./GravestCases";
import { InactiveQuestions } from "./InactiveQuestions";
import { MyReviews } from "./MyReviews";
import { RecentChanges } from "./RecentChanges";
import { RequestsForData } from "./RequestsForData";
import { SubscriptionsEnding } from "./SubscriptionsEnding";
import { SubscriptionsToReview } from "./SubscriptionsToReview";

/** The queues, and the permission without which one is nobody's business. */
const QUEUES = [
  { id: "reviews", needs: "content.write", Queue: MyReviews },
  { id: "drafts", needs: "content.write", Queue: DraftLessons },
  { id: "inactive", needs: "content.write", Queue: InactiveQuestions },
  { id: "review", needs: "subscriptions.write", Queue: SubscriptionsToReview },
  { id: "ending", needs: "subscriptions.write", Queue: SubscriptionsEnding },
  { id: "stripe", needs: "subscriptions.write", Queue: FailedStripeEvents },
  { id: "data", needs: "learners.write", Queue: RequestsForData },
  { id: "cases", needs: "community.moderate", Queue: GravestCases },
  { id: "cases-by-age", needs: "community.moderate", Queue: CasesByAge },
  { id: "sync", needs: "sync.read", Queue: FailedSyncJobs },
  { id: "changes", needs: "audit.read", Queue: RecentChanges },
] as const satisfies { id: string; needs: AppPermission; Queue: () => JSX.Element }[];

/** What needs this person now. */
export default function Dashboard() {
  const { permissions } = usePermissions<ReadonlySet<AppPermission>>();
  const queues = QUEUES.filter(({ needs }) => permissions?.has(needs));
  return (
    <>
      <PageTitle>Dashboard</PageTitle>
      {permissions && queues.length === 0 && (
        <Typography color="text.secondary" sx={{ mt: 3 }}>
          Nothing is waiting for your role. The menu shows what you can look at.
        </Typography>
      )}
      <Box
        sx={{
          // Columns, not rows: a short queue beside a long one leaves no hole.
          columnCount: { xs: 1, lg: 2 },
          columnGap: 2,
          mt: 2,
          "& > *": { breakInside: "avoid", mb: 2 },
        }}
      >
        {queues.map(({ id, Queue }) => (
          <Queue key={id} />
        ))}
      </Box>
    </>
  );
}
