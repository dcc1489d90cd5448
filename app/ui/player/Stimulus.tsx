import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { isBlank } from "~/domain/answers/json";
import { PlayOnce, type PlayState } from "./PlayOnce";
import type { Playable } from "./playable";
import { isFinished, phaseOf, type Run, secondsLeft } from "./run";

/** Types whose text is drawn with the answers in it. */
const TEXT_IN_ANSWER = new Set(["drop_downs", "word_bank", "typed_gaps", "incorrect_words"]);

function playState(run: Run): PlayState {
  const kind = phaseOf(run)?.kind;
  if (kind === "listen") return "playing";
  const at = run.phases.findIndex((phase) => phase.kind === "listen");
  if (isFinished(run) || (at >= 0 && run.step > at)) return "over";
  return kind === "wait" || kind === "prepare" ? "countdown" : "before";
}

interface StimulusProps {
  playable: Playable;
  run: Run;
  /** Counts the sittings: each begins with the recording not played. */
  sitting: number;
  onPlayed: () => void;
}

/** What the candidate sees, reads or hears. */
export function Stimulus({
  playable: { item, content, media },
  run,
  sitting,
  onPlayed,
}: StimulusProps) {
  const lacksMedia = item.media?.required && !media;
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      {lacksMedia && (
        <Alert severity="info">
          {item.media?.kinds.includes("image")
            ? "The picture is not chosen yet."
            : "The recording is not chosen yet: listening is left out."}
        </Alert>
      )}
      {media && (media.kind === "audio" || media.kind === "video") && (
        <PlayOnce
          key={`${sitting} ${media.url}`}
          media={media}
          state={playState(run)}
          secondsLeft={secondsLeft(run)}
          speed={run.speed}
          onEnded={onPlayed}
        />
      )}
      {media?.kind === "image" && media.url && (
        <Box
          component="img"
          src={media.url}
          alt={media.alt}
          sx={{ maxWidth: "100%", maxHeight: 420, mx: "auto", display: "block" }}
        />
      )}
      {!isBlank(content.prompt_text) && !TEXT_IN_ANSWER.has(item.response) && (
        <Typography sx={{ whiteSpace: "pre-wrap", lineHeight: 1.7 }}>
          {content.prompt_text}
        </Typography>
      )}
    </Box>
  );
}
