/** A second-order filter, normalised so that a0 is 1. */
interface Biquad {
  b: readonly [number, number, number];
  a: readonly [number, number];
}

/**
 * The two filters of K-weighting at any sample rate: a shelf for the effect of the head, then a
 * high pass. ITU-R BS.1770-5 Annex 1 gives them for 48 kHz; these are its analogue prototypes.
 */
function filters(sampleRate: number): readonly [Biquad, Biquad] {
  const shelf = { gain: 10 ** (3.999843853973347 / 20), q: 0.7071752369554196 };
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const middle = shelf.gain ** 0.4996667741545416;
  const a0 = 1 + k / shelf.q + k * k;
  const lowQ = 0.5003270373238773;
  const low = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const low0 = 1 + low / lowQ + low * low;
  return [
    {
      b: [
        (shelf.gain + (middle * k) / shelf.q + k * k) / a0,
        (2 * (k * k - shelf.gain)) / a0,
        (shelf.gain - (middle * k) / shelf.q + k * k) / a0,
      ],
      a: [(2 * (k * k - 1)) / a0, (1 - k / shelf.q + k * k) / a0],
    },
    { b: [1, -2, 1], a: [(2 * (low * low - 1)) / low0, (1 - low / lowQ + low * low) / low0] },
  ];
}

function filtered(samples: Float32Array, { b, a }: Biquad): Float32Array {
  const out = new Float32Array(samples.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let index = 0; index < samples.length; index += 1) {
    const x = samples[index] ?? 0;
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    out[index] = y;
    [x2, x1, y2, y1] = [x1, x, y1, y];
  }
  return out;
}

/** One channel as the ear weighs it. */
export function kWeighted(samples: Float32Array, sampleRate: number): Float32Array {
  const [shelf, highPass] = filters(sampleRate);
  return filtered(filtered(samples, shelf), highPass);
}
