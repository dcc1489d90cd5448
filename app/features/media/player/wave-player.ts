import { useTheme } from "@mui/material/styles";
import { type RefObject, useEffect, useRef, useState } from "react";
import WaveSurfer from "wavesurfer.js";
import { documentNonce } from "~/platform/nonce";

interface PlayerState {
  isPlaying: boolean;
  /** Seconds. */
  position: number;
  duration: number;
  /** A sentence for the person; null while all is well. */
  problem: string | null;
}

export interface WavePlayer extends PlayerState {
  container: RefObject<HTMLDivElement>;
  toggle: () => void;
  seek: (seconds: number) => void;
  setSpeed: (speed: number) => void;
}

interface Recording {
  url: string;
  /** Seconds. */
  duration: number;
  /** Highest sample of equal stretches, 0 to 100; a flat line is drawn without them. */
  peaks: readonly number[] | null;
}

const HEIGHT = 96;

/**
 * A wavesurfer over a media element: it draws the stored peaks, so the file is streamed when played
 * and never decoded for drawing.
 */
export function useWavePlayer({ url, duration, peaks }: Recording): WavePlayer {
  const container = useRef<HTMLDivElement>(null);
  const player = useRef<WaveSurfer | null>(null);
  const { palette } = useTheme();
  const initial = { isPlaying: false, position: 0, duration, problem: null };
  const [state, setState] = useState<PlayerState>(initial);
  const [waveColor, progressColor] = [palette.text.disabled, palette.primary.main];

  useEffect(() => {
    if (!container.current) return;
    const change = (part: Partial<PlayerState>) => setState((before) => ({ ...before, ...part }));
    const nonce = documentNonce();
    const surfer = WaveSurfer.create({
      container: container.current,
      height: HEIGHT,
      url,
      duration,
      peaks: [peaks ? peaks.map((peak) => peak / 100) : [0, 0]],
      normalize: true,
      barWidth: 2,
      barGap: 1,
      barRadius: 1,
      waveColor,
      progressColor,
      cursorColor: progressColor,
      dragToSeek: true,
      hideScrollbar: true,
      ...(nonce && { cspNonce: nonce }),
    });
    player.current = surfer;
    surfer.on("play", () => change({ isPlaying: true }));
    surfer.on("pause", () => change({ isPlaying: false }));
    surfer.on("finish", () => change({ isPlaying: false }));
    surfer.on("timeupdate", (position) => change({ position }));
    surfer.on("error", () =>
      change({ isPlaying: false, problem: "The recording could not be played. Reload the page." }),
    );
    return () => {
      player.current = null;
      surfer.destroy();
    };
  }, [url, duration, peaks, waveColor, progressColor]);

  return {
    ...state,
    container,
    toggle: () => void player.current?.playPause().catch(() => undefined),
    seek: (seconds) => player.current?.setTime(Math.min(duration, Math.max(0, seconds))),
    setSpeed: (speed) => player.current?.setPlaybackRate(speed, true),
  };
}
