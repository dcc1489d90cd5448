import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link as RouterLink } from "react-router-dom";
import { useSupabase } from "~/platform/supabase/context";
import { BulkDialog } from "../BulkDialog";
import { usagePath } from "../media";
import { useRpc } from "../use-rpc";
import { type MergeSummary, merge, previewMerge } from "./fixes";

export interface MergeRequest {
  keep: { id: string; title: string };
  copies: string[];
}

interface MergeDialogProps extends MergeRequest {
  onClose: () => void;
}

const copiesOf = (n: number) => (n === 1 ? "1 copy" : `${n} copies`);

/** Shows what merging would relink and remove, then does it in one transaction. */
export function MergeDialog({ keep, copies, onClose }: MergeDialogProps) {
  const rpc = useRpc();
  const { client } = useSupabase();
  const [isMerged, setMerged] = useState(false);
  const { data, error } = useQuery({
    queryKey: ["media", "merge", keep.id, copies],
    queryFn: () => previewMerge(rpc, keep.id, copies),
    staleTime: 0,
    // Once merged there is nothing left to look at.
    enabled: !isMerged,
  });
  return (
    <BulkDialog
      isFinal
      title={`Merge ${copiesOf(copies.length)} into “${keep.title}”`}
      verb="Merge"
      consequence={
        error ? (
          <Alert severity="error">{error.message}</Alert>
        ) : data ? (
          <Preview summary={data} />
        ) : (
          <LinearProgress aria-label="Looking what would change" />
        )
      }
      run={async (reason) => {
        const results = await merge(keep.id, copies, reason, { rpc, client });
        setMerged(true);
        return results;
      }}
      done={(n) => `${copiesOf(n)} merged.`}
      onClose={onClose}
    />
  );
}

function Preview({ summary: { relinked, removed } }: { summary: MergeSummary }) {
  return (
    <>
      <Typography>
        {relinked.length === 0 ? "Nothing uses the copies." : "These will use the kept file:"}
      </Typography>
      <Box component="ul" sx={{ mt: 0 }}>
        {relinked.map((usage) => (
          <li key={`${usage.kind} ${usage.id}`}>
            <Link component={RouterLink} to={usagePath(usage)}>
              {usage.title ?? "Untitled"}
            </Link>
          </li>
        ))}
      </Box>
      <Typography>These items are deleted with their files:</Typography>
      <Box component="ul" sx={{ my: 0 }}>
        {removed.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </Box>
    </>
  );
}
