import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useEffect, useRef, useState } from "react";
import { formatDuration } from "~/domain/media-file";
import { inSeconds } from "./instructions";
import type { PlayableMedia } from "./playable";
import type { Speed } from "./run";

export type PlayState = "before" | "countdown" | "playing" | "over";

interface PlayOnceProps {
  media: PlayableMedia;
  state: PlayState;
  /** Seconds until it plays, while counting down. */
  secondsLeft: number | null;
  speed: Speed;
  onEnded: () => void;
}

function status(state: PlayState, secondsLeft: number | null, failed: boolean): string {
  if (failed) return "The recording cannot be played";
  if (state === "countdown") return `Beginning in ${inSeconds(Math.ceil(secondsLeft ?? 0))}`;
  if (state === "playing") return "Playing";
  return state === "over" ? "Completed" : "Not played yet";
}

/** A recording or video that plays once, from its beginning to its end: no pause, no way back. */
export function PlayOnce({ media, state, secondsLeft, speed, onEnded }: PlayOnceProps) {
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const [position, setPosition] = useState(0);
  const [failed, setFailed] = useState(false);
  const [length, setLength] = useState(0);
  const isPlaying = state === "playing";

  useEffect(() => {
    const element = player.current;
    if (!isPlaying || !element) return;
    // Stopping it before it has begun rejects as well, which is no failure.
    let stopped = false;
    element.play().catch(() => setFailed(!stopped));
    return () => {
      stopped = true;
      element.pause();
    };
  }, [isPlaying]);
  useEffect(() => {
    if (player.current) player.current.playbackRate = speed;
  }, [speed]);

  const Player = media.kind === "video" ? "video" : "audio";
  return (
    <Paper variant="outlined" sx={{ p: 1.5, width: "100%", maxWidth: 420, mx: "auto" }}>
      <Player
        ref={player}
        src={media.url ?? undefined}
        preload="auto"
        aria-label={media.alt}
        style={{ width: "100%", display: Player === "video" ? "block" : "none" }}
        onLoadedMetadata={({ currentTarget }) => {
          setLength(Number.isFinite(currentTarget.duration) ? currentTarget.duration : 0);
          currentTarget.playbackRate = speed;
        }}
        onTimeUpdate={({ currentTarget }) => setPosition(currentTarget.currentTime)}
        onEnded={onEnded}
        onError={() => setFailed(true)}
      />
      <Typography role="status" sx={{ fontWeight: 600 }}>
        Status: {status(state, secondsLeft, failed || media.url === null)}
      </Typography>
      <LinearProgress
        variant="determinate"
        value={state === "over" ? 100 : length > 0 ? Math.min(100, (position / length) * 100) : 0}
        aria-label="Played"
        sx={{ my: 0.75, height: 6, borderRadius: 1, bgcolor: "divider" }}
      />
      <Typography variant="body2" color="text.secondary" sx={{ textAlign: "right" }}>
        {formatDuration(position)} of {formatDuration(length)}
      </Typography>
    </Paper>
  );
}
