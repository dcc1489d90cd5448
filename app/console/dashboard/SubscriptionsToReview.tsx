import { useGetList } from "react-admin";
import { quotedInWords } from "~/domain/code-words";
import { LearnerOfRow } from "./LearnerOfRow";
import { WorkCard } from "./WorkCard";

const FILTER = { needs_review: true };

/** Subscriptions about which Stripe, an import or a rule left a question open. */
export function SubscriptionsToReview() {
  const { data, error, refetch } = useGetList("user_subscriptions", {
    filter: FILTER,
    sort: { field: "updated_at", order: "DESC" },
    pagination: { page: 1, perPage: 6 },
  });
  return (
    <WorkCard
      title="Subscriptions to review"
      nothing="No subscription waits for a decision."
      error={error}
      onRetry={() => void refetch()}
      all={{
        to: `/admin/user_subscriptions?filter=${encodeURIComponent(JSON.stringify(FILTER))}`,
        label: "All of them",
      }}
      items={data?.map(({ id, user_id, review_note }) => ({
        key: String(id),
        to: `/admin/user_subscriptions/${id}/show`,
        title: <LearnerOfRow userId={String(user_id)} />,
        note: review_note && quotedInWords(String(review_note)),
      }))}
    />
  );
}
