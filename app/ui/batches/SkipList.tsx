import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import { BatchRecordLink } from "./BatchRecordLink";
import { type BatchSkip, counted, skipReason } from "./batch";

interface SkipListProps {
  skips: BatchSkip[];
  /** Of which `skips` may be the first ones only. */
  total: number;
  /** Nothing was done yet. */
  isPlan?: boolean;
}

/** Records that stay as they are, each with the reason; the first of them where they are many. */
export function SkipList({ skips, total, isPlan = false }: SkipListProps) {
  if (total === 0) return null;
  return (
    <Alert severity="warning" sx={{ mt: 2 }}>
      <AlertTitle>
        {isPlan
          ? `${counted(total, "record")} will stay as now`
          : `${counted(total, "record")} left as before`}
      </AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2, maxHeight: 240, overflowY: "auto" }}>
        {skips.map((skip) => (
          <li key={`${skip.table_name} ${skip.record_id}`}>
            <BatchRecordLink record={skip} />: {skipReason(skip)}
          </li>
        ))}
      </Box>
      {total > skips.length && <p>The first {skips.length} are listed.</p>}
    </Alert>
  );
}
