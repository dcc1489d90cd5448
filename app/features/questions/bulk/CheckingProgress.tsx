import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import type { CheckProgress } from "./check-selection";

/** How far the checks before a publication have come. */
export function CheckingProgress({ done, of }: CheckProgress) {
  const words = `${done.toLocaleString("en")} of ${of.toLocaleString("en")} checked`;
  return (
    <Box sx={{ mt: 2 }}>
      <LinearProgress
        variant="determinate"
        value={(100 * done) / of}
        aria-label="Checking the questions"
        aria-valuetext={words}
      />
      <Typography variant="body2" color="text.secondary">
        {words}. Nothing is published yet.
      </Typography>
    </Box>
  );
}
