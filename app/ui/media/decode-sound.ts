import { analyzeSound, type SoundAnalysis } from "~/domain/sound/analyze-sound";

const RATE = 48_000;
/** Decoded sound takes 48,000 numbers a second and channel; more than this would strain a small machine. */
const LONGEST_SECONDS = 20 * 60;
const LARGEST_BYTES = 50 * 1024 * 1024;

/**
 * Decodes a recording with the browser's own decoders and measures it.
 * @param duration  seconds, as far as known
 * @returns null for what is too long or what this browser cannot decode
 */
export async function measureSound(
  file: Blob,
  duration: number | null,
): Promise<SoundAnalysis | null> {
  if (file.size > LARGEST_BYTES || (duration ?? 0) > LONGEST_SECONDS) return null;
  const context = new OfflineAudioContext(1, 1, RATE);
  let decoded: AudioBuffer;
  try {
    decoded = await context.decodeAudioData(await file.arrayBuffer());
  } catch {
    return null;
  }
  const count = Math.min(2, decoded.numberOfChannels);
  const channels = Array.from({ length: count }, (_, index) => decoded.getChannelData(index));
  return analyzeSound(channels, decoded.sampleRate);
}
