import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useGetList } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { z } from "zod";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { Timestamp } from "~/ui/Timestamp";
import { JOB_MODES, JOB_STATUSES, MODE_NAMES } from "../jobs/job";
import { countsInWords } from "../jobs/job-words";
import { StatusChip } from "../jobs/StatusChip";

const LAST = 8;
const job = z.looseObject({
  id: z.string(),
  mode: z.enum(JOB_MODES),
  status: z.enum(JOB_STATUSES),
  started_at: z.string(),
  stats: z.unknown(),
});

/** The last jobs of a source. */
export function SourceJobs({ sourceId }: { sourceId: string }) {
  const query = useGetList("pte_sync_jobs", {
    filter: { source_id: sourceId },
    sort: { field: "started_at", order: "DESC" },
    pagination: { page: 1, perPage: LAST },
  });
  return (
    <Block
      title="Last jobs"
      action={
        <Link
          component={RouterLink}
          to={`/admin/pte_sync_jobs?filter=${encodeURIComponent(JSON.stringify({ source_id: sourceId }))}`}
        >
          All jobs of this source
        </Link>
      }
    >
      <Loaded query={{ ...query, data: query.data }} empty={noneOf("It has not been run yet.")}>
        {(rows) => (
          <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
            {job
              .array()
              .parse(rows)
              .map(({ id, mode, status, started_at, stats }) => (
                <Box
                  component="li"
                  key={id}
                  sx={{
                    display: "flex",
                    gap: 1.5,
                    alignItems: "center",
                    py: 0.5,
                    flexWrap: "wrap",
                  }}
                >
                  <Link component={RouterLink} to={`/admin/pte_sync_jobs/${id}/show`}>
                    {MODE_NAMES[mode]}, <Timestamp value={started_at} />
                  </Link>
                  <StatusChip status={status} />
                  {countsInWords(stats)}
                </Box>
              ))}
          </Box>
        )}
      </Loaded>
    </Block>
  );
}
