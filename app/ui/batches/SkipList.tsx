import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import { BatchRecordLink } from "./BatchRecordLink";
import { type BatchSkip, counted, skipReason } from "./batch";

interface SkipListProps {
  skips: readonly BatchSkip[];
  /** Of which `skips` may be the first ones only. */
  total: number;
  /** Nothing was done yet. */
  isPlan?: boolean;
}

/** More than these nobody reads; an import saves all of them as a file. */
const LISTED = 200;

/** Records that stay as they are, each with the reason; the first of them where they are many. */
export function SkipList({ skips, total, isPlan = false }: SkipListProps) {
  if (total === 0) return null;
  const listed = skips.slice(0, LISTED);
  return (
    <Alert severity="warning" sx={{ mt: 2 }}>
      <AlertTitle>
        {isPlan
          ? `${counted(total, "record")} will stay as now`
          : `${counted(total, "record")} left as before`}
      </AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2, maxHeight: 240, overflowY: "auto" }}>
        {listed.map((skip) => (
          <li key={`${skip.table_name} ${skip.record_id}`}>
            <BatchRecordLink record={skip} />: {skipReason(skip)}
          </li>
        ))}
      </Box>
      {total > listed.length && <p>The first {listed.length} are listed.</p>}
    </Alert>
  );
}
