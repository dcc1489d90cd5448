import { useGetList } from "react-admin";
import { WorkCard } from "./WorkCard";

/** Events of Stripe that the worker could not apply: money and access may differ until somebody looks. */
export function FailedStripeEvents() {
  const { data, error, refetch } = useGetList("stripe_events", {
    filter: { "processed_at@is": null, "error@not.is": null },
    sort: { field: "id", order: "DESC" },
    pagination: { page: 1, perPage: 6 },
  });
  return (
    <WorkCard
      title="Stripe events that failed"
      nothing="Every event of Stripe has been applied."
      error={error}
      onRetry={() => void refetch()}
      all={{ to: "/admin/stripe_events", label: "All events" }}
      items={data?.map(({ id, type, error: reason }) => ({
        key: String(id),
        to: `/admin/stripe_events/${id}/show`,
        title: reason,
        note: type,
      }))}
    />
  );
}
