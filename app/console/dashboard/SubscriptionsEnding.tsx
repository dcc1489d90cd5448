import { useState } from "react";
import { useGetList } from "react-admin";
import { Timestamp } from "~/ui/Timestamp";
import { LearnerOfRow } from "./LearnerOfRow";
import { WorkCard } from "./WorkCard";

const WEEK_MS = 7 * 86_400_000;

/** Learners who lose access within a week unless somebody does something: what renews is left out. */
export function SubscriptionsEnding() {
  const [inAWeek] = useState(() => new Date(Date.now() + WEEK_MS).toISOString());
  const { data, error, refetch } = useGetList("user_subscriptions", {
    filter: {
      "status@in": "(active,trial)",
      auto_renew: false,
      "@or": { "end_date@lte": inAWeek, "trial_ends_at@lte": inAWeek, "cancel_at@lte": inAWeek },
    },
    sort: { field: "end_date", order: "ASC" },
    pagination: { page: 1, perPage: 6 },
  });
  return (
    <WorkCard
      title="Access that ends within a week"
      nothing="Nobody's access ends within a week."
      error={error}
      onRetry={() => void refetch()}
      items={data?.map(({ id, user_id, cancel_at, end_date, trial_ends_at }) => ({
        key: String(id),
        to: `/admin/users/${user_id}/show`,
        title: <LearnerOfRow userId={String(user_id)} />,
        note: <Timestamp value={cancel_at ?? trial_ends_at ?? end_date} />,
      }))}
    />
  );
}
