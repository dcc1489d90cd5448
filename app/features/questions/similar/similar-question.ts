import { z } from "zod";
import { findItemType, MODULES } from "~/domain/item-types";

/** What similar_questions answers for each item, closest first. */
export const similarQuestion = z.object({
  module: z.enum(MODULES),
  id: z.uuid(),
  title: z.string(),
  type: z.string(),
  is_active: z.boolean(),
  is_archived: z.boolean(),
  source_id: z.uuid().nullable(),
  /** 0 to 1, by trigrams. */
  similarity: z.number(),
  /** What was compared: prompt, transcript and options. */
  text: z.string(),
  /** The passage around shared words, HTML-escaped, shared words in <mark>. */
  excerpt: z.string(),
});
export type SimilarQuestion = z.infer<typeof similarQuestion>;

/** From here on two items are nearly the same, and saving one asks first. */
export const NEARLY_THE_SAME = 0.9;

const content = z.object({
  title: z.string().catch(""),
  prompt_text: z.string().nullish().catch(null),
  transcript: z.string().nullish().catch(null),
  options: z.unknown().optional(),
});

/** All texts in a value of any shape, but not the ids of choices (A, B, ...). */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return /^[A-Z]$/.test(value) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Title and text of a question as the form holds it, as the database compares them. */
export function comparedContent(values: unknown): { title: string; text: string } {
  const { title, prompt_text, transcript, options } = content.parse(values ?? {});
  const text = [prompt_text ?? "", transcript ?? "", ...textsIn(options)]
    .join(" ")
    .replace(/\{\{\d+\}\}/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return { title: title.trim(), text };
}

/** Too little was written to compare it with anything. */
export const isTooShort = ({ title, text }: { title: string; text: string }): boolean =>
  text.length < 12 && title.length < 6;

/** "92% alike". Trigrams do not see word order or repetition, so even 1 is not called the same. */
export const alikeInWords = (similarity: number): string =>
  similarity >= 0.995 ? "nearly the same" : `${Math.round(similarity * 100)}% alike`;

export const typeOf = ({ module, type }: SimilarQuestion): string =>
  findItemType(module, type)?.title ?? type;

export const addressOf = ({ module, id }: SimilarQuestion): string =>
  `/admin/${module}_questions/${id}`;
