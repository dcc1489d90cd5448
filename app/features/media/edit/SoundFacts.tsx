import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCanAccess } from "react-admin";
import { soundFindings } from "~/domain/sound/sound-limits";
import { useMediaLibrary } from "~/ui/media/media-library";
import { Timestamp } from "~/ui/Timestamp";
import type { MediaAnalysis } from "../analysis";
import type { MediaRecord } from "../media";
import { useAnalysis } from "./use-analysis";

/** How a recording sounds: what was measured, when, and what is wrong with it. */
export function SoundFacts({ item }: { item: MediaRecord }) {
  const library = useMediaLibrary();
  const queries = useQueryClient();
  const { canAccess: mayMeasure } = useCanAccess({ resource: "media", action: "edit" });
  const { data: heard, isPending, error } = useAnalysis(item);
  const measuring = useMutation({
    mutationFn: () => library.measure(item),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["media", "analysis", item.id] }),
  });
  const problem = error ?? measuring.error;
  return (
    <Box component="section" aria-labelledby="sound-title">
      <Typography variant="h2" id="sound-title" sx={{ mb: 1 }}>
        Sound
      </Typography>
      {heard && <Measured heard={heard} />}
      {!heard && !isPending && (
        <Typography color="text.secondary">Nobody has measured it yet.</Typography>
      )}
      {problem && <Alert severity="error">{problem.message}</Alert>}
      {measuring.data === false && (
        <Alert severity="warning">This browser cannot decode the recording.</Alert>
      )}
      {mayMeasure && (
        <Button loading={measuring.isPending} onClick={() => measuring.mutate()} sx={{ mt: 1 }}>
          {heard ? "Measure again" : "Measure the sound"}
        </Button>
      )}
    </Box>
  );
}

function Measured({ heard }: { heard: MediaAnalysis }) {
  const findings = soundFindings(heard);
  const facts: [string, string][] = [
    ["Loudness", heard.loudness === null ? "silence" : `${heard.loudness} LUFS`],
    ["Peak", `${heard.peak} dBFS`],
    ["Cut off", heard.clipped === 0 ? "nowhere" : `${heard.clipped} places`],
    ["Silence before", `${heard.leadingSilence} s`],
    ["Silence after", `${heard.trailingSilence} s`],
  ];
  return (
    <>
      <Box
        component="dl"
        sx={{
          display: "grid",
          gridTemplateColumns: "repeat(auto-fill, minmax(90px, 1fr))",
          gap: 1,
          m: 0,
          "& dt": { color: "text.secondary", fontSize: "0.85em", whiteSpace: "nowrap" },
          "& dd": { m: 0, fontVariantNumeric: "tabular-nums" },
        }}
      >
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </Box>
      {findings.length > 0 && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {findings.map((finding) => (
            <div key={finding}>{finding}</div>
          ))}
        </Alert>
      )}
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        Measured <Timestamp value={heard.measuredAt} />
      </Typography>
    </>
  );
}
