import { MEDIA_KINDS, type MediaKind } from "~/domain/media-file";
import type { Dimension } from "../media-filter";

interface Facet {
  dimension: Dimension;
  title: string;
  choices: readonly { value: string; label: string }[];
}

export const KIND_NAMES: Record<MediaKind, string> = {
  audio: "Audio",
  image: "Image",
  video: "Video",
  document: "Document",
};

/** What the library can be narrowed by, in the order of the panel. */
export const FACETS: readonly Facet[] = [
  {
    dimension: "kind",
    title: "Kind",
    choices: MEDIA_KINDS.map((value) => ({ value, label: KIND_NAMES[value] })),
  },
  {
    dimension: "usage",
    title: "Use",
    choices: [
      { value: "used", label: "Used" },
      { value: "unused", label: "Unused" },
    ],
  },
  {
    dimension: "attention",
    title: "Needs a look",
    choices: [
      { value: "unfit", label: "Does not fit its item" },
      { value: "poor_sound", label: "Poor sound" },
      { value: "not_measured", label: "Sound not measured" },
      { value: "duplicate", label: "Duplicate content" },
    ],
  },
  {
    dimension: "transcript",
    title: "Transcript",
    choices: [
      { value: "with", label: "With transcript" },
      { value: "without", label: "Without transcript" },
    ],
  },
  {
    dimension: "alt_text",
    title: "Alt text of images",
    choices: [
      { value: "with", label: "With alt text" },
      { value: "without", label: "Without alt text" },
    ],
  },
  {
    dimension: "bucket",
    title: "Where it is kept",
    choices: [
      { value: "question-audio", label: "Question audio" },
      { value: "question-images", label: "Question images" },
      { value: "lesson-media", label: "Lesson media" },
      { value: "elsewhere", label: "Stored elsewhere" },
    ],
  },
  {
    dimension: "shelf",
    title: "Archive",
    choices: [
      { value: "current", label: "Current" },
      { value: "archived", label: "Archived" },
    ],
  },
];

/** What a tag of the database says about a file on its card; other tags need no words there. */
export const WARNING_TAGS: Record<string, string> = {
  "attention:unfit": "Does not fit its item",
  "attention:poor_sound": "Poor sound",
  "attention:duplicate": "Duplicate",
  "alt_text:without": "No alt text",
};
