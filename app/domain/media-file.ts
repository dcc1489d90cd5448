import { z } from "zod";

export const MEDIA_KINDS = ["audio", "image", "video", "document"] as const;
/** Enum public.media_type. */
export const mediaKind = z.enum(MEDIA_KINDS);
export type MediaKind = z.infer<typeof mediaKind>;

interface MediaFormat {
  kind: MediaKind;
  bucket: "question-audio" | "question-images" | "lesson-media";
  extensions: readonly string[];
}

const audio = (...extensions: string[]): MediaFormat => ({
  kind: "audio",
  bucket: "question-audio",
  extensions,
});
const image = (...extensions: string[]): MediaFormat => ({
  kind: "image",
  bucket: "question-images",
  extensions,
});

/** What may be uploaded, by content type; the buckets' own lists in the migrations are the law. */
export const MEDIA_FORMATS: Record<string, MediaFormat> = {
  "audio/mpeg": audio("mp3"),
  "audio/wav": audio("wav"),
  "audio/ogg": audio("ogg", "opus"),
  "audio/mp4": audio("m4a"),
  "audio/aac": audio("aac"),
  "audio/webm": audio("weba"),
  "image/png": image("png"),
  "image/jpeg": image("jpg", "jpeg"),
  "image/webp": image("webp"),
  "image/gif": image("gif"),
  "video/mp4": { kind: "video", bucket: "lesson-media", extensions: ["mp4"] },
  "video/webm": { kind: "video", bucket: "lesson-media", extensions: ["webm"] },
  "application/pdf": { kind: "document", bucket: "lesson-media", extensions: ["pdf"] },
};

/** Other names in use for the same content. */
const SYNONYMS: Record<string, string> = {
  "audio/mp3": "audio/mpeg",
  "audio/x-wav": "audio/wav",
  "audio/wave": "audio/wav",
  "audio/vnd.wave": "audio/wav",
  "audio/x-m4a": "audio/mp4",
  "audio/m4a": "audio/mp4",
  "audio/opus": "audio/ogg",
  "audio/x-aac": "audio/aac",
  "application/ogg": "audio/ogg",
  "image/jpg": "image/jpeg",
};

/** A content type as we spell it: no parameters, no synonyms. */
export function canonicalType(contentType: string): string {
  const plain = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  return SYNONYMS[plain] ?? plain;
}

/** The content type of a chosen file, by what the browser says, else by its name; null when it cannot be used. */
export function typeOfFile(file: { name: string; type: string }): string | null {
  const said = canonicalType(file.type);
  if (said in MEDIA_FORMATS) return said;
  const extension = file.name.split(".").pop()?.toLowerCase() ?? "";
  const found = Object.entries(MEDIA_FORMATS).find(([, format]) =>
    format.extensions.includes(extension),
  );
  return found?.[0] ?? null;
}

/** A content type by the name that people know: "MP3" of audio/mpeg; of one we do not take, as it is. */
export const formatName = (contentType: string): string =>
  MEDIA_FORMATS[contentType]?.extensions.at(-1)?.toUpperCase() ?? contentType;

/** Bytes one file may have; the buckets refuse more. */
export const LARGEST_FILE: Record<MediaKind, number> = {
  audio: 50 * 1024 * 1024,
  image: 10 * 1024 * 1024,
  video: 500 * 1024 * 1024,
  document: 50 * 1024 * 1024,
};

/** What a screen shows of a media row; the one schema that browser and server share. */
export const mediaItem = z.object({
  id: z.uuid(),
  type: mediaKind,
  bucket: z.string().nullable(),
  path: z.string().nullable(),
  title: z.string().nullable(),
  mime_type: z.string().nullable(),
  duration: z.number().nullable(),
  file_size: z.number().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  /** SHA-256, lower-case hex. */
  checksum: z.string().nullish(),
});
export type MediaItem = z.infer<typeof mediaItem>;

/** 1536 is "1.5 kB"; for people, not for sums. */
export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"];
  const step = Math.min(
    units.length - 1,
    bytes > 0 ? Math.floor(Math.log(bytes) / Math.log(1024)) : 0,
  );
  const value = bytes / 1024 ** step;
  return `${value >= 10 || step === 0 ? Math.round(value) : value.toFixed(1)} ${units[step]}`;
}

/** Seconds as m:ss. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
