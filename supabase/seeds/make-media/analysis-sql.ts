import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { analyzeSound } from "../../../app/domain/sound/analyze-sound.ts";

const RATE = 48_000;
const columns =
  "checksum, duration, loudness, peak, clipped, leading_silence, trailing_silence, peaks";

const header = `-- How the sample recordings sound. Written by make-media/main.ts: do not edit by hand.

set app.reason = 'Sample data';

insert into public.media_analysis (media_id, ${columns})
select m.id, ${columns.replaceAll(/(\w+)/g, "f.$1")}
from (values
`;

const footer = `
) as f (${columns})
join public.media m on m.checksum = f.checksum
on conflict do nothing;

reset app.reason;
`;

async function decode(file: string): Promise<Float32Array> {
  const { stdout } = await promisify(execFile)(
    "ffmpeg",
    ["-loglevel", "error", "-i", file, "-ac", "1", "-ar", String(RATE), "-f", "f32le", "-"],
    { encoding: "buffer", maxBuffer: 512 * 1024 * 1024 },
  );
  const samples = new Float32Array(Math.floor(stdout.length / 4));
  for (let index = 0; index < samples.length; index += 1)
    samples[index] = stdout.readFloatLE(index * 4);
  return samples;
}

async function analysisRow(file: string, isFirst: boolean): Promise<string> {
  const checksum = createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
  const heard = analyzeSound([await decode(file)], RATE);
  const cast = (value: number | null | string, type: string) =>
    isFirst ? `${value}::${type}` : String(value);
  const values = [
    `'${checksum}'`,
    cast(heard.duration, "numeric"),
    cast(heard.loudness, "numeric"),
    cast(heard.peak, "numeric"),
    heard.clipped,
    cast(heard.leadingSilence, "numeric"),
    cast(heard.trailingSilence, "numeric"),
    cast(`'{${heard.peaks.join(",")}}'`, "smallint[]"),
  ];
  return `  (${values.join(", ")})`;
}

/** The seed file with the measurements of these recordings, which lie at `<folder>/<bucket>/<path>`. */
export async function analysisSql(
  files: { bucket: string; path: string }[],
  folder: string,
): Promise<string> {
  const rows: string[] = [];
  for (const { bucket, path } of files)
    rows.push(await analysisRow(join(folder, bucket, path), rows.length === 0));
  return header + rows.join(",\n") + footer;
}
