import PlayIcon from "@mui/icons-material/PlayArrow";
import StopIcon from "@mui/icons-material/Stop";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useState } from "react";
import { typeTitle } from "../vocabulary";
import type { PreviewItem } from "./lesson-preview";

const PreviewPlayer = lazy(() => import("./PreviewPlayer"));

/** A gap mark as a candidate sees it. */
const withGaps = (text: string) => text.replace(/\{\{(\d+)\}\}/g, "____");

/** One item as the candidate is handed it, without the key; it can be sat here and now. */
export function PreviewItemCard({ item }: { item: PreviewItem }) {
  const { position, title, module, type, prompt_text, media, difficulty } = item;
  const [playing, setPlaying] = useState(false);
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2, mb: 1.5 }}>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", mb: 1 }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {position}. {title}
        </Typography>
        <Chip size="small" variant="outlined" label={typeTitle(module, type)} />
        <Chip size="small" variant="outlined" label={difficulty} />
      </Box>
      {media && (
        <Typography variant="body2" color="text.secondary">
          {media.type === "image" ? "Picture" : "Recording"}
          {media.duration ? `, ${Math.round(media.duration)} s` : ""}
          {media.alt_text ? `: ${media.alt_text}` : ""}
        </Typography>
      )}
      {prompt_text && (
        <Typography sx={{ whiteSpace: "pre-wrap", my: 1 }}>{withGaps(prompt_text)}</Typography>
      )}
      <Offered item={item} />
      <Button
        size="small"
        startIcon={playing ? <StopIcon /> : <PlayIcon />}
        aria-label={playing ? `Close ${title}` : `Play ${title}`}
        aria-expanded={playing}
        onClick={() => setPlaying(!playing)}
      >
        {playing ? "Close the question" : "Play this question"}
      </Button>
      {playing && (
        <Suspense fallback={<LinearProgress aria-label="Loading the player" />}>
          <PreviewPlayer item={item} />
        </Suspense>
      )}
    </Paper>
  );
}

/** What the candidate chooses from, whichever family the item is of. */
function Offered({ item: { options } }: { item: PreviewItem }) {
  const lines = options?.choices ?? options?.paragraphs ?? [];
  const gaps = Object.entries(options?.blanks ?? {});
  return (
    <>
      {lines.length > 0 && (
        <Box component="ul" sx={{ my: 1 }}>
          {lines.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </Box>
      )}
      {options?.bank && (
        <Box sx={{ display: "flex", gap: 0.5, flexWrap: "wrap", my: 1 }}>
          {options.bank.map((word) => (
            <Chip key={word} size="small" label={word} />
          ))}
        </Box>
      )}
      {gaps.map(([gap, words]) => (
        <Typography key={gap} variant="body2">
          Gap {gap}: {words.join(" / ")}
        </Typography>
      ))}
    </>
  );
}
