import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { Link as RouterLink, useParams } from "react-router-dom";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { Block } from "~/ui/blocks/Block";
import { messageOf } from "~/ui/message-of";
import { PageLoading } from "~/ui/PageState";
import { PageTitle } from "~/ui/PageTitle";
import { Timestamp } from "~/ui/Timestamp";
import { JobActions } from "./JobActions";
import { JobLog } from "./JobLog";
import { JobProgress } from "./JobProgress";
import { isOpen, type JobDetail, jobDetail, MODE_NAMES } from "./job";
import { Ledger } from "./Ledger";
import { StatusChip } from "./StatusChip";

const LOOK_AGAIN_MS = 1000;

/** One job: how far it is, what became of each row, and what can be done with it. */
export default function JobShow() {
  const { id = "" } = useParams();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["sync_job", id],
    queryFn: async () => jobDetail.parse(await provider.rpc("read_sync_job", { job_id: id })),
    refetchInterval: ({ state }) =>
      state.data && isOpen(state.data.job.status) ? LOOK_AGAIN_MS : false,
  });
  if (isPending) return <PageLoading />;
  if (!data) return <Alert severity="error">{messageOf(error)}</Alert>;
  const { job } = data;
  return (
    <>
      <PageTitle>Sync job</PageTitle>
      <Heading detail={data} />
      {job.error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {job.error}
        </Alert>
      )}
      {job.mode === "dry_run" && job.status !== "error" && (
        <Alert severity="info" sx={{ mt: 2 }}>
          A dry run does everything and keeps nothing. What follows is what applying it would do.
        </Alert>
      )}
      <JobProgress detail={data} />
      <JobActions detail={data} onChange={() => void refetch()} />
      <Ledger detail={data} />
      <Block title="Log">
        <JobLog lines={data.log} />
      </Block>
    </>
  );
}

function Heading({ detail: { job, source, started_by, followers } }: { detail: JobDetail }) {
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", flexWrap: "wrap" }}>
        <Typography variant="h2">
          {MODE_NAMES[job.mode]} of {source.name ?? job.source}
        </Typography>
        <StatusChip status={job.status} />
      </Box>
      <Typography color="text.secondary">
        {started_by ?? "The system"}, <Timestamp value={job.started_at} />
        {job.file_name && ` · ${job.file_name}`}
        {job.reason && ` · ${job.reason}`}
      </Typography>
      <Box component="nav" aria-label="Related" sx={{ display: "flex", gap: 2, mt: 0.5 }}>
        {source.id && (
          <Link component={RouterLink} to={`/admin/pte_sync_sources/${source.id}/show`}>
            Source
          </Link>
        )}
        {job.based_on && (
          <Link component={RouterLink} to={`/admin/pte_sync_jobs/${job.based_on}/show`}>
            {job.mode === "apply" ? "The dry run" : "The job"} it is based on
          </Link>
        )}
        {followers.map(({ id, mode }) => (
          <Link key={id} component={RouterLink} to={`/admin/pte_sync_jobs/${id}/show`}>
            {MODE_NAMES[mode]}
          </Link>
        ))}
      </Box>
    </Box>
  );
}
