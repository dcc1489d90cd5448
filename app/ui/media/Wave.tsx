import { useTheme } from "@mui/material/styles";

interface WaveProps {
  /** Highest sample of equal stretches, 0 to 100. */
  peaks: readonly number[];
  /** Pixels. */
  height?: number;
}

const BARS = 100;

/** The recording as a still wave, drawn from stored peaks: no sound is loaded for it. */
export function Wave({ peaks, height = 48 }: WaveProps) {
  const { palette } = useTheme();
  const loudest = Math.max(1, ...peaks);
  const bars = Array.from({ length: Math.min(BARS, peaks.length) }, (_, bar) => {
    const from = Math.floor((bar * peaks.length) / BARS);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * peaks.length) / BARS));
    return Math.max(...peaks.slice(from, to)) / loudest;
  });
  const path = bars
    .map((share, bar) => {
      const reach = Math.max(0.02, share / 2);
      return `M${bar + 0.5} ${0.5 - reach}V${0.5 + reach}`;
    })
    .join("");
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${BARS} 1`}
      preserveAspectRatio="none"
      style={{ display: "block", width: "100%", height }}
    >
      <path
        d={path}
        stroke={palette.primary.main}
        strokeWidth={0.6}
        vectorEffect="none"
        opacity={0.75}
      />
    </svg>
  );
}
