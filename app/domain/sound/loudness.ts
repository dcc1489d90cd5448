import { kWeighted } from "./k-weighting";

const STEP_SECONDS = 0.1;
const STEPS_A_BLOCK = 4;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

const toLufs = (power: number) => -0.691 + 10 * Math.log10(power);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean square of each step, summed over the channels. */
function stepPowers(channels: readonly Float32Array[], sampleRate: number): number[] {
  const step = Math.max(1, Math.round(sampleRate * STEP_SECONDS));
  const length = channels[0]?.length ?? 0;
  const powers = new Array<number>(Math.max(1, Math.floor(length / step))).fill(0);
  for (const channel of channels) {
    const weighted = kWeighted(channel, sampleRate);
    for (let position = 0; position < powers.length; position += 1) {
      const end = Math.min((position + 1) * step, length);
      let sum = 0;
      for (let index = position * step; index < end; index += 1) sum += (weighted[index] ?? 0) ** 2;
      powers[position] = (powers[position] ?? 0) + sum / Math.max(1, end - position * step);
    }
  }
  return powers;
}

/**
 * Integrated loudness by ITU-R BS.1770-5: K-weighted blocks of 400 ms, three quarters overlapping,
 * without those below -70 LUFS and those more than 10 LU below the rest.
 * @param channels  one or two, samples from -1 to 1
 * @returns LUFS; null when everything is below the gate
 */
export function integratedLoudness(
  channels: readonly Float32Array[],
  sampleRate: number,
): number | null {
  const steps = stepPowers(channels, sampleRate);
  const size = Math.min(STEPS_A_BLOCK, steps.length);
  const blocks = Array.from({ length: steps.length - size + 1 }, (_, start) =>
    mean(steps.slice(start, start + size)),
  );
  const audible = blocks.filter((power) => power > 0 && toLufs(power) > ABSOLUTE_GATE);
  if (audible.length === 0) return null;
  const gate = toLufs(mean(audible)) + RELATIVE_GATE;
  return toLufs(mean(audible.filter((power) => toLufs(power) > gate)));
}
