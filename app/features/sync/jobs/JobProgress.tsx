import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { aboutTime, isOpen, type JobDetail, paceOf } from "./job";

/** Rows, rate and remaining time while a job runs. A screen reader hears it when asked, not each second. */
export function JobProgress({ detail }: { detail: JobDetail }) {
  const { job, rows, total, files_left: filesLeft } = detail;
  if (!isOpen(job.status)) return null;
  const isAtFiles = filesLeft !== null;
  const { perSecond, secondsLeft } = isAtFiles
    ? { perSecond: null, secondsLeft: null }
    : paceOf(detail);
  const share = total && !isAtFiles ? Math.min(100, (rows / total) * 100) : null;
  return (
    <Box sx={{ mt: 2 }}>
      <LinearProgress
        aria-label="Progress"
        {...(share === null
          ? { variant: "indeterminate" }
          : { variant: "determinate", value: share })}
      />
      <Typography sx={{ mt: 0.5 }}>
        {job.status === "pending"
          ? "Waiting for a worker."
          : `${rows.toLocaleString("en")}${total ? ` of ${total.toLocaleString("en")}` : ""} rows`}
        {isAtFiles &&
          ` · ${filesLeft.toLocaleString("en")} ${filesLeft === 1 ? "file" : "files"} left`}
        {perSecond !== null && ` · ${Math.round(perSecond).toLocaleString("en")} a second`}
        {secondsLeft !== null && ` · ${aboutTime(secondsLeft)} left`}
      </Typography>
    </Box>
  );
}
