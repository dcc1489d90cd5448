import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);

const scriptsSchema = z.array(
  z.object({
    /** Recordings of learners are files only; the media library does not list them. */
    bucket: z.enum(["question-audio", "attempt-recordings"]).default("question-audio"),
    path: z.string().regex(/^[a-z0-9/-]+\.mp3$/),
    title: z.string().min(1),
    /** What is said, turn by turn: espeak-ng voice, text. */
    lines: z.array(z.tuple([z.string(), z.string()])).min(1),
    wordsPerMinute: z.number().int().default(165),
    /** A tone in place of the words that follow. */
    beep: z.boolean().default(false),
  }),
);

export type SpeechScript = z.infer<typeof scriptsSchema>[number];

/** Everything that is spoken in the sample media, from scripts.json. */
export async function readScripts(): Promise<SpeechScript[]> {
  const text = await readFile(new URL("scripts.json", import.meta.url), "utf8");
  return scriptsSchema.parse(JSON.parse(text));
}

/** The words of a recording, one turn a line. */
export function transcriptOf(script: SpeechScript): string {
  return script.lines.map(([, text]) => text).join("\n");
}

const toneInput = ["-f", "lavfi", "-i", "sine=frequency=880:sample_rate=22050:duration=0.7"];

/**
 * Speaks a script into a mono MP3 of 16 kbit/s.
 * @throws when espeak-ng or ffmpeg is missing or fails.
 */
export async function recordSpeech(script: SpeechScript, target: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "seed-speech-"));
  try {
    const turns: string[] = [];
    for (const [position, [voice, text]] of script.lines.entries()) {
      const wave = join(folder, `${position}.wav`);
      await run("espeak-ng", ["-v", voice, "-s", String(script.wordsPerMinute), "-w", wave, text]);
      turns.push(wave);
    }
    const inputs = [...turns.flatMap((wave) => ["-i", wave]), ...(script.beep ? toneInput : [])];
    const parts = turns.length + (script.beep ? 1 : 0);
    await mkdir(dirname(target), { recursive: true });
    await run("ffmpeg", [
      ...["-y", "-loglevel", "error", ...inputs],
      ...["-filter_complex", `concat=n=${parts}:v=0:a=1`],
      ...["-ac", "1", "-ar", "16000", "-c:a", "libmp3lame", "-b:a", "16k"],
      ...["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", target],
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
}
