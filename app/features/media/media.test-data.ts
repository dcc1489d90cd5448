import type { MediaRecord, MediaUsage } from "./media";

/** A recording of the library, as its pages read it. */
export const recording: MediaRecord = {
  id: "6f6f1d36-6e0f-4f0f-9d51-3a5a53a1a001",
  type: "audio",
  bucket: "question-audio",
  path: "2026/11/a.mp3",
  title: "Coastline",
  alt_text: null,
  transcript: null,
  url: null,
  checksum: "a".repeat(64),
  mime_type: "audio/mpeg",
  duration: 9,
  file_size: 1000,
  width: null,
  height: null,
  version: 1,
  archived_at: null,
  created_at: "2026-11-01T00:00:00Z",
  updated_at: "2026-11-01T00:00:00Z",
};

/** An item that plays it, for which nine seconds are too long. */
export const dictationUse: MediaUsage = {
  kind: "listening_question",
  id: "6f6f1d36-6e0f-4f0f-9d51-3a5a53a1a002",
  title: "Coastal walks",
  type: "write_from_dictation",
  is_active: true,
};
