import { integratedLoudness } from "./loudness";

/** What the samples of a recording say. */
export interface SoundAnalysis {
  /** Seconds. */
  duration: number;
  /** LUFS (ITU-R BS.1770); null when all is silence. */
  loudness: number | null;
  /** Highest sample in dBFS; -120 for digital silence. */
  peak: number;
  /** Places where the wave is cut off at full scale. */
  clipped: number;
  /** Seconds before the first and after the last sound. */
  leadingSilence: number;
  trailingSilence: number;
  /** The wave as drawn: highest sample of equal stretches, 0 to 100. */
  peaks: number[];
}

const STRETCHES = 400;
const WINDOW_SECONDS = 0.02;
/** Below this RMS a window counts as silence: -50 dBFS. */
const SILENCE = 10 ** (-50 / 20);
/** A run of samples at full scale that is heard as distortion. */
const CLIPPED_RUN = 3;
const FULL_SCALE = 0.999;
const SILENT_PEAK = -120;

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** Highest sample of all channels in each of `count` equal stretches. */
function peaksOf(channels: readonly Float32Array[], count: number): number[] {
  const length = channels[0]?.length ?? 0;
  const peaks = new Array<number>(Math.min(count, length)).fill(0);
  for (const channel of channels)
    for (let index = 0; index < length; index += 1) {
      const stretch = Math.floor((index * peaks.length) / length);
      peaks[stretch] = Math.max(peaks[stretch] ?? 0, Math.abs(channel[index] ?? 0));
    }
  return peaks;
}

function clippedRuns(samples: Float32Array): number {
  let [runs, length] = [0, 0];
  for (const sample of samples) {
    length = Math.abs(sample) >= FULL_SCALE ? length + 1 : 0;
    if (length === CLIPPED_RUN) runs += 1;
  }
  return runs;
}

/** First and last window with sound; null when there is none. */
function audibleWindows(channels: readonly Float32Array[], size: number): [number, number] | null {
  const length = channels[0]?.length ?? 0;
  let [first, last] = [-1, -1];
  for (let window = 0; window * size < length; window += 1) {
    const end = Math.min((window + 1) * size, length);
    const isHeard = channels.some((channel) => {
      let sum = 0;
      for (let index = window * size; index < end; index += 1) sum += (channel[index] ?? 0) ** 2;
      return Math.sqrt(sum / (end - window * size)) > SILENCE;
    });
    if (!isHeard) continue;
    if (first < 0) first = window;
    last = window;
  }
  return first < 0 ? null : [first, last];
}

/**
 * Measures a decoded recording.
 * @param channels  samples from -1 to 1; all channels have the same length
 * @throws Error for a recording without samples
 */
export function analyzeSound(channels: readonly Float32Array[], sampleRate: number): SoundAnalysis {
  const length = channels[0]?.length ?? 0;
  if (length === 0) throw new Error("The recording has no samples.");
  const duration = length / sampleRate;
  const size = Math.max(1, Math.round(sampleRate * WINDOW_SECONDS));
  const audible = audibleWindows(channels, size);
  const peaks = peaksOf(channels, STRETCHES);
  const highest = peaks.reduce((high, peak) => Math.max(high, peak), 0);
  const loudness = integratedLoudness(channels, sampleRate);
  return {
    duration: rounded(duration, 3),
    loudness: loudness === null ? null : rounded(loudness, 1),
    peak: highest === 0 ? SILENT_PEAK : rounded(20 * Math.log10(highest), 1),
    clipped: Math.max(...channels.map(clippedRuns)),
    leadingSilence: rounded(audible ? (audible[0] * size) / sampleRate : duration, 2),
    trailingSilence: rounded(
      audible ? Math.max(0, length - (audible[1] + 1) * size) / sampleRate : 0,
      2,
    ),
    peaks: peaks.map((peak) => Math.min(100, Math.round(peak * 100))),
  };
}
