import { useGetList } from "react-admin";
import { codeInWords } from "~/domain/code-words";
import { Timestamp } from "~/ui/Timestamp";
import { WorkCard } from "./WorkCard";

/** Imports that stopped with an error, or left records behind. */
export function FailedSyncJobs() {
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
      items={data?.map(({ id, job_type, error: reason, started_at }) => ({
        key: String(id),
        to: `/admin/pte_sync_jobs/${id}/show`,
        title: `${codeInWords(String(job_type))}: ${reason ?? "some rows were left out"}`,
        note: started_at && <Timestamp value={started_at} />,
      }))}
    />
  );
}
