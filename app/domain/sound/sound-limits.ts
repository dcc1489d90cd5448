import type { SoundAnalysis } from "./analyze-sound";

/**
 * What our recordings should sound like; no limit of the real test is published. Speech is usually
 * levelled to between -23 LUFS (EBU R 128) and -16 LUFS; these leave room on both sides.
 */
export const SOUND_LIMITS = {
  /** LUFS. */
  quietest: -32,
  loudest: -12,
  /** Seconds: the countdown before a recording belongs to the test, not to the file. */
  leading: 2,
  trailing: 3,
  /** Places cut off at full scale. */
  clipped: 5,
} as const;

const seconds = (value: number) => `${value.toFixed(1)} seconds`;

/** What is wrong with how a recording sounds, as sentences; empty when nothing is. */
export function soundFindings(
  heard: Pick<SoundAnalysis, "loudness" | "clipped" | "leadingSilence" | "trailingSilence">,
): string[] {
  const { quietest, loudest, leading, trailing, clipped } = SOUND_LIMITS;
  if (heard.loudness === null) return ["Nothing can be heard: the whole recording is silence."];
  const findings: string[] = [];
  if (heard.loudness < quietest)
    findings.push(`Quiet: ${heard.loudness} LUFS, at least ${quietest} is usual.`);
  if (heard.loudness > loudest)
    findings.push(`Loud: ${heard.loudness} LUFS, at most ${loudest} is usual.`);
  if (heard.leadingSilence > leading)
    findings.push(`It starts with ${seconds(heard.leadingSilence)} of silence.`);
  if (heard.trailingSilence > trailing)
    findings.push(`It ends with ${seconds(heard.trailingSilence)} of silence.`);
  if (heard.clipped > clipped)
    findings.push(`The sound is cut off at full scale in ${heard.clipped} places.`);
  return findings;
}
