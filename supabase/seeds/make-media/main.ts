/**
 * Makes the sample media and the SQL that lists them. Run it after changing scripts.json or a drawing:
 *
 *   apt-get install espeak-ng ffmpeg chromium
 *   npx tsx supabase/seeds/make-media/main.ts
 *
 * The results are committed, so nobody who only wants sample data needs these programs.
 */
import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import { analysisSql } from "./analysis-sql.ts";
import { mediaSql, type SampleFile } from "./media-sql.ts";
import { listDrawings, renderPictures } from "./pictures.ts";
import { readScripts, recordSpeech, transcriptOf } from "./speech.ts";

const mediaFolder = fileURLToPath(new URL("../media", import.meta.url));
const sqlFile = fileURLToPath(new URL("../02_media.sql", import.meta.url));
const analysisFile = fileURLToPath(new URL("../02_media_analysis.sql", import.meta.url));
const altTexts = z
  .record(z.string(), z.object({ title: z.string(), altText: z.string() }))
  .parse(JSON.parse(await readFile(new URL("pictures.json", import.meta.url), "utf8")));

const guide: SampleFile = {
  bucket: "lesson-media",
  path: "guides/before-the-audio-starts.pdf",
  type: "document",
  mimeType: "application/pdf",
  title: "Guide: before the audio starts",
};
const video: SampleFile = {
  bucket: "lesson-media",
  path: "videos/reading-a-bar-chart.mp4",
  type: "video",
  mimeType: "video/mp4",
  title: "Video: reading a bar chart",
  altText:
    "A bar chart of renewable electricity in four regions while a speaker explains a question.",
};

/** A still picture with a voice: enough to be a real video of a few seconds. */
async function makeVideo(): Promise<void> {
  const target = join(mediaFolder, video.bucket, video.path);
  await mkdir(dirname(target), { recursive: true });
  await promisify(execFile)("ffmpeg", [
    ...["-y", "-loglevel", "error", "-loop", "1", "-framerate", "2"],
    ...["-i", join(mediaFolder, "question-images/charts/renewable-electricity.png")],
    ...["-i", join(mediaFolder, "question-audio/questions/annual.mp3")],
    ...["-shortest", "-c:v", "libx264", "-tune", "stillimage", "-crf", "34", "-pix_fmt", "yuv420p"],
    ...["-vf", "scale=640:400", "-c:a", "aac", "-b:a", "24k", "-movflags", "+faststart"],
    ...["-map_metadata", "-1", "-fflags", "+bitexact", target],
  ]);
}

await rm(mediaFolder, { recursive: true, force: true });
const scripts = await readScripts();
for (const script of scripts) {
  await recordSpeech(script, join(mediaFolder, script.bucket, script.path));
}
await renderPictures(
  join(mediaFolder, "question-images"),
  join(mediaFolder, guide.bucket, guide.path),
);
await makeVideo();

const recordings = scripts
  .filter(({ bucket }) => bucket === "question-audio")
  .map((script): SampleFile => {
    const { bucket, path, title } = script;
    const described = { title, transcript: transcriptOf(script) };
    return { bucket, path, type: "audio", mimeType: "audio/mpeg", ...described };
  });
const pictures = (await listDrawings()).map((name): SampleFile => {
  const described = altTexts[name];
  if (!described) throw new Error(`pictures.json does not describe ${name}`);
  return {
    ...{ bucket: "question-images", path: `${name}.png`, type: "image", mimeType: "image/png" },
    ...described,
  };
});
await writeFile(sqlFile, await mediaSql([...recordings, ...pictures, video, guide], mediaFolder));
await writeFile(analysisFile, await analysisSql(recordings, mediaFolder));
