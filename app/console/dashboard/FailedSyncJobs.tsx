import { useGetList, useGetRecordRepresentation } from "react-admin";
import { WorkCard } from "./WorkCard";

/** Imports that stopped with an error, or left records behind. */
export function FailedSyncJobs() {
  const nameOf = useGetRecordRepresentation("pte_sync_jobs");
  const { data, error, refetch } = useGetList("pte_sync_jobs", {
    filter: { "status@in": "(error,partial)" },
    sort: { field: "started_at", order: "DESC" },
    pagination: { page: 1, perPage: 6 },
  });
  return (
    <WorkCard
      title="Sync jobs to look at"
      nothing="No sync job has failed."
      error={error}
      onRetry={() => void refetch()}
      all={{ to: "/admin/pte_sync_jobs", label: "All sync jobs" }}
      items={data?.map((job) => ({
        key: String(job.id),
        to: `/admin/pte_sync_jobs/${job.id}/show`,
        title: `${nameOf(job)}: ${job.error ?? "some rows were left out"}`,
      }))}
    />
  );
}
