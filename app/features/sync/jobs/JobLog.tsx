import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Timestamp } from "~/ui/Timestamp";
import type { JobDetail } from "./job";

const COLORS = { info: "text.primary", warning: "warning.main", error: "error.main" };
const WORDS = { info: "", warning: "Warning: ", error: "Error: " };

/** What happened while the job ran, the latest first. */
export function JobLog({ lines }: { lines: JobDetail["log"] }) {
  if (lines.length === 0) return <Typography color="text.secondary">Nothing to report.</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {lines.map(({ id, at, level, message }) => (
        <Box
          component="li"
          key={id}
          sx={{
            py: 0.5,
            display: "flex",
            flexDirection: { xs: "column", sm: "row" },
            columnGap: 2,
          }}
        >
          <Typography component="span" color="text.secondary">
            <Timestamp value={at} />
          </Typography>
          <Typography
            component="span"
            color={COLORS[level]}
            sx={{ minWidth: 0, overflowWrap: "anywhere" }}
          >
            {WORDS[level]}
            {message}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
