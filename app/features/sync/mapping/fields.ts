import { bareName } from "~/domain/type-codes";
import type { Mapping } from "../source/source";

/** The fields that a source may fill, what they are called for people, and by which names they are known. */
export const TARGET_FIELDS = {
  external_id: {
    label: "Id at the source",
    aliases: ["id", "question id", "external id", "uid", "uuid", "num", "number"],
  },
  type: { label: "Type", aliases: ["type", "question type", "type code", "code", "item type"] },
  module: { label: "Module", aliases: ["module", "section", "skill"] },
  title: { label: "Title", aliases: ["title", "name", "heading", "question title", "subject"] },
  prompt_text: {
    label: "Text",
    aliases: [
      "prompt text",
      "text",
      "prompt",
      "question text",
      "question",
      "content",
      "body",
      "passage",
      "stem",
    ],
  },
  transcript: {
    label: "Transcript",
    aliases: ["transcript", "script", "audio script", "audio text"],
  },
  explanation: { label: "Explanation", aliases: ["explanation", "feedback", "rationale"] },
  options: { label: "Options", aliases: ["options", "choices", "paragraphs", "word bank", "bank"] },
  key: {
    label: "Answer key",
    aliases: [
      "key",
      "answer key",
      "correct answers",
      "correct answer",
      "correct",
      "answers",
      "answer",
      "solution",
    ],
  },
  difficulty: { label: "Difficulty", aliases: ["difficulty", "level"] },
  tags: { label: "Tags", aliases: ["tags", "labels", "keywords"] },
  media_url: {
    label: "Address of the media",
    aliases: [
      "media url",
      "prompt media url",
      "audio url",
      "audio",
      "image url",
      "image",
      "video url",
      "video",
      "media",
    ],
  },
  category: {
    label: "Category",
    aliases: ["category", "category code", "category id", "category title"],
  },
} as const satisfies Record<string, { label: string; aliases: readonly string[] }>;

export type TargetField = keyof typeof TARGET_FIELDS;
export const TARGET_NAMES = Object.keys(TARGET_FIELDS) as TargetField[];

/** Paths of a record that can be mapped: its fields, and those of objects in it, one level deep. */
export function pathsOf(record: Record<string, unknown>): string[] {
  return Object.entries(record).flatMap(([name, value]) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? [name, ...Object.keys(value).map((inner) => `${name}.${inner}`)]
      : [name],
  );
}

/**
 * The mapping that the names of a source suggest: each field of ours takes the first of its aliases
 * that is there, and no field of the source is taken twice.
 */
export function autoMatch(paths: readonly string[]): Mapping["fields"] {
  const free = new Map(paths.map((path) => [bareName(path), path]));
  const matched: Mapping["fields"] = {};
  for (const target of TARGET_NAMES) {
    const alias = [target, ...TARGET_FIELDS[target].aliases]
      .map(bareName)
      .find((name) => free.has(name));
    const path = alias && free.get(alias);
    if (!alias || !path) continue;
    matched[target] = path;
    free.delete(alias);
  }
  return matched;
}
