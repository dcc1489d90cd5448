import { z } from "zod";
import type { SoundAnalysis } from "~/domain/sound/analyze-sound";

/** A row of media_analysis, in the words of the domain. */
export const mediaAnalysis = z
  .object({
    duration: z.number(),
    loudness: z.number().nullable(),
    peak: z.number(),
    clipped: z.number(),
    leading_silence: z.number(),
    trailing_silence: z.number(),
    peaks: z.array(z.number()),
    measured_at: z.string(),
  })
  .transform(({ leading_silence, trailing_silence, measured_at, ...heard }) => ({
    ...heard,
    leadingSilence: leading_silence,
    trailingSilence: trailing_silence,
    measuredAt: measured_at,
  }));
export type MediaAnalysis = z.output<typeof mediaAnalysis>;

/**
 * The row that keeps a measurement.
 * @param checksum  of the content that was measured
 */
export function analysisRow(media_id: string, checksum: string, heard: SoundAnalysis) {
  const { leadingSilence, trailingSilence, ...same } = heard;
  return {
    ...same,
    media_id,
    checksum,
    leading_silence: leadingSilence,
    trailing_silence: trailingSilence,
  };
}
