import { formatBytes, formatDuration, formatName, type MediaItem } from "~/domain/media-file";

type Measured = Pick<MediaItem, "mime_type" | "duration" | "width" | "height" | "file_size">;

/** What was measured of a file, in one line: "MP3 · 0:42 · 310 kB". */
export function mediaFacts({ mime_type, duration, width, height, file_size }: Measured): string {
  return [
    mime_type && formatName(mime_type),
    duration === null ? null : formatDuration(duration),
    width && height ? `${width} × ${height}` : null,
    file_size === null ? null : formatBytes(file_size),
  ]
    .filter(Boolean)
    .join(" · ");
}
