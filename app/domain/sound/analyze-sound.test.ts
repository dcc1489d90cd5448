import { describe, expect, it } from "vitest";
import { analyzeSound } from "./analyze-sound";
import { soundFindings } from "./sound-limits";

const RATE = 48_000;

/** A sine of this many seconds; amplitude 1 is full scale. */
function tone(seconds: number, amplitude = 1, frequency = 997): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * RATE) }, (_, index) =>
    Math.fround(amplitude * Math.sin((2 * Math.PI * frequency * index) / RATE)),
  );
}

const silence = (seconds: number) => new Float32Array(Math.round(seconds * RATE));

function joined(...parts: Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

describe("measuring a recording", () => {
  // BS.1770-5: a 997 Hz sine at 0 dBFS in one front channel reads -3.01 LKFS.
  it("agrees with the standard about a full-scale tone", () => {
    expect(analyzeSound([tone(3)], RATE).loudness).toBe(-3);
    expect(analyzeSound([tone(3, 0.1)], RATE).loudness).toBe(-23);
  });

  it("hears two channels as twice the power", () => {
    expect(analyzeSound([tone(3, 0.1), tone(3, 0.1)], RATE).loudness).toBe(-20);
  });

  it("leaves silence out of the loudness, and says how long it lasts", () => {
    expect(analyzeSound([joined(silence(1.5), tone(3, 0.1), silence(4))], RATE)).toMatchObject({
      duration: 8.5,
      loudness: expect.closeTo(-23.3, 0.4),
      peak: -20,
      leadingSilence: 1.5,
      trailingSilence: 4,
    });
  });

  it("measures at the rate of the recording", () => {
    const slow = Float32Array.from({ length: 16_000 * 2 }, (_, index) =>
      Math.fround(0.1 * Math.sin((2 * Math.PI * 997 * index) / 16_000)),
    );
    expect(analyzeSound([slow], 16_000).loudness).toBeCloseTo(-23, 0);
  });

  it("counts where the wave is cut off", () => {
    expect(analyzeSound([tone(0.1, 1.6)], RATE).clipped).toBeGreaterThan(150);
    expect(analyzeSound([tone(0.1, 0.9)], RATE).clipped).toBe(0);
  });

  it("draws the wave in 400 stretches of 0 to 100", () => {
    const { peaks } = analyzeSound([joined(silence(1), tone(1, 0.5))], RATE);
    expect(peaks).toHaveLength(400);
    expect([peaks[0], peaks[399]]).toEqual([0, 50]);
  });

  it("knows a recording of nothing", () => {
    expect(analyzeSound([silence(2)], RATE)).toMatchObject({
      loudness: null,
      peak: -120,
      leadingSilence: 2,
      trailingSilence: 0,
    });
    expect(() => analyzeSound([], RATE)).toThrow("no samples");
  });
});

describe("how a recording should sound", () => {
  const good = { loudness: -20, clipped: 0, leadingSilence: 0.3, trailingSilence: 0.5 };
  it.each([
    [good, []],
    [{ ...good, loudness: -40 }, ["Quiet: -40 LUFS, at least -32 is usual."]],
    [{ ...good, loudness: -6 }, ["Loud: -6 LUFS, at most -12 is usual."]],
    [{ ...good, leadingSilence: 4 }, ["It starts with 4.0 seconds of silence."]],
    [{ ...good, trailingSilence: 9 }, ["It ends with 9.0 seconds of silence."]],
    [{ ...good, clipped: 30 }, ["The sound is cut off at full scale in 30 places."]],
    [{ ...good, loudness: null }, ["Nothing can be heard: the whole recording is silence."]],
  ])("%o", (heard, expected) => {
    expect(soundFindings(heard)).toEqual(expected);
  });
});
