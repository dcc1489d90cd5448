import Box from "@mui/material/Box";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { formatDuration } from "~/domain/media-file";
import type { PhaseKind } from "./phases";
import { isFinished, isIdle, phaseOf, type Run, SPEEDS, type Speed, secondsLeft } from "./run";

const NAMES: Record<PhaseKind, string> = {
  wait: "The recording begins soon",
  listen: "Listening",
  prepare: "Preparing",
  beep: "Beep",
  record: "Recording",
  answer: "Answering",
};

function phaseName(run: Run, isAsking: boolean): string {
  if (isAsking) return "Waiting for the microphone";
  if (isIdle(run)) return "Not started";
  const kind = phaseOf(run)?.kind;
  return kind ? NAMES[kind] : "Finished";
}

function time(run: Run): string {
  const left = secondsLeft(run);
  if (left !== null) return `${formatDuration(Math.ceil(left))} left`;
  // Its part of the test has one clock for all items: how long it took is what is worth knowing.
  return `${formatDuration(Math.floor(run.total))} elapsed`;
}

interface PlayerBarProps {
  run: Run;
  isAsking: boolean;
  onSpeed: (speed: Speed) => void;
}

/** Where the candidate is, and the clock. The seconds are not read out one by one. */
export function PlayerBar({ run, isAsking, onSpeed }: PlayerBarProps) {
  const hasTime = !isIdle(run) && !isFinished(run);
  return (
    <Box
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 1.5,
        flexWrap: "wrap",
        px: 2,
        py: 1,
        borderBottom: 1,
        borderColor: "divider",
        bgcolor: "action.hover",
      }}
    >
      <Typography role="status" aria-label="Phase" sx={{ fontWeight: 600 }}>
        {phaseName(run, isAsking)}
      </Typography>
      <Typography
        role="timer"
        aria-live="off"
        sx={{ fontVariantNumeric: "tabular-nums", color: "text.secondary" }}
      >
        {hasTime && time(run)}
        {isFinished(run) && `${formatDuration(Math.floor(run.total))} in all`}
      </Typography>
      <ToggleButtonGroup
        size="small"
        exclusive
        aria-label="Speed"
        value={run.speed}
        onChange={(_, speed: Speed | null) => speed && onSpeed(speed)}
        sx={{ ml: "auto" }}
      >
        {SPEEDS.map((speed) => (
          <ToggleButton key={speed} value={speed} sx={{ py: 0.25, color: "text.primary" }}>
            {speed}×
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
