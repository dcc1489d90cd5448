import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Timestamp } from "~/ui/Timestamp";
import { type DataRequest, STATE_NAMES } from "./data-request";

/** How far a request is: its state, the step the worker is at, why it failed, how long the file stays. */
export function StateText({ request }: { request: DataRequest }) {
  const { state, step, steps, steps_done, error, retry_at, file_expires_at } = request;
  return (
    <Box>
      {STATE_NAMES[state]}
      {state === "running" && (
        <>
          {step && `: ${step}`}
          <LinearProgress
            variant={steps > 0 ? "determinate" : "indeterminate"}
            value={steps > 0 ? (100 * steps_done) / steps : 0}
            aria-label="Progress of the request"
            sx={{ mt: 0.5, maxWidth: 240 }}
          />
        </>
      )}
      {state === "done" && file_expires_at && (
        <Typography variant="body2" color="text.secondary">
          The file is deleted <Timestamp value={file_expires_at} />.
        </Typography>
      )}
      {error && (
        <Typography variant="body2" color={retry_at ? "text.secondary" : "error"}>
          {error}
          {retry_at && (
            <>
              {" The worker tries again by itself, next at "}
              <Timestamp value={retry_at} />.
            </>
          )}
        </Typography>
      )}
    </Box>
  );
}
