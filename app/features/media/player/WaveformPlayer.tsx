import PauseIcon from "@mui/icons-material/Pause";
import PlayIcon from "@mui/icons-material/PlayArrow";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import MenuItem from "@mui/material/MenuItem";
import Slider from "@mui/material/Slider";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type KeyboardEvent, useState } from "react";
import { useWavePlayer } from "./wave-player";

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
const STEP_SECONDS = 1;

/** Minutes, seconds and tenths: recordings of a few seconds are common. */
function clock(seconds: number): string {
  const tenths = Math.floor(seconds * 10);
  const rest = ((tenths % 600) / 10).toFixed(1).padStart(4, "0");
  return `${Math.floor(tenths / 600)}:${rest}`;
}

interface WaveformPlayerProps {
  title: string;
  url: string;
  /** Seconds. */
  duration: number;
  peaks: readonly number[] | null;
}

/**
 * A recording as a wave to click or drag in. By keyboard: the button and the slider of the position,
 * or anywhere in the player K to play and pause, J and L to go a second back and ahead.
 */
export default function WaveformPlayer({ title, url, duration, peaks }: WaveformPlayerProps) {
  const player = useWavePlayer({ url, duration, peaks });
  const [speed, setSpeed] = useState(1);
  const { isPlaying, position, problem } = player;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const actions: Record<string, () => void> = {
      k: player.toggle,
      j: () => player.seek(position - STEP_SECONDS),
      l: () => player.seek(position + STEP_SECONDS),
    };
    const action = actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  };
  const elapsed = `${clock(position)} of ${clock(duration)}`;
  return (
    <Box role="group" aria-label={`Player: ${title}`} onKeyDown={onKeyDown}>
      <Box
        ref={player.container}
        aria-hidden
        sx={{ bgcolor: "action.hover", borderRadius: 1, px: 1, cursor: "pointer" }}
      />
      <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, mt: 1 }}>
        <IconButton
          color="primary"
          aria-label={isPlaying ? "Pause" : "Play"}
          title={`${isPlaying ? "Pause" : "Play"} (K)`}
          onClick={player.toggle}
          sx={{ border: 1, borderColor: "divider" }}
        >
          {isPlaying ? <PauseIcon /> : <PlayIcon />}
        </IconButton>
        <Slider
          size="small"
          value={position}
          min={0}
          max={duration}
          step={0.1}
          onChange={(_event, value) => player.seek(Number(value))}
          slotProps={{ input: { "aria-label": "Position", "aria-valuetext": elapsed } }}
          sx={{ flex: 1 }}
        />
        <Typography
          variant="body2"
          color="text.secondary"
          sx={{ fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" }}
        >
          {clock(position)} / {clock(duration)}
        </Typography>
        <TextField
          select
          label="Speed"
          value={speed}
          onChange={(event) => {
            const next = Number(event.target.value);
            setSpeed(next);
            player.setSpeed(next);
          }}
          sx={{ width: 92 }}
        >
          {SPEEDS.map((choice) => (
            <MenuItem key={choice} value={choice}>
              {choice}×
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {problem && <Alert severity="error">{problem}</Alert>}
    </Box>
  );
}
