import { useGetList } from "react-admin";
import { LearnerOfRow } from "./LearnerOfRow";
import { WorkCard } from "./WorkCard";

/** Copies and erasures that wait for a person: for approval, or because they failed. */
export function RequestsForData() {
  const { data, error, refetch } = useGetList("data_requests", {
    filter: { "state@in": "(requested,failed)" },
    sort: { field: "created_at", order: "ASC" },
    pagination: { page: 1, perPage: 6 },
  });
  return (
    <WorkCard
      title="Requests for data"
      nothing="No copy and no erasure waits for anybody."
      error={error}
      onRetry={() => void refetch()}
      all={{ to: "/admin/data_requests", label: "All requests" }}
      items={data?.map(({ id, user_id, kind, state, error: reason }) => ({
        key: String(id),
        to: `/admin/data_requests/${id}/show`,
        title: <LearnerOfRow userId={String(user_id)} />,
        note: state === "failed" ? reason : `${kind} to approve`,
      }))}
    />
  );
}
