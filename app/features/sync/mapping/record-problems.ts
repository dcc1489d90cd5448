import { z } from "zod";
import { answerShape } from "~/domain/answer-shapes";
import { DIFFICULTIES } from "~/domain/difficulty";
import type { ItemType } from "~/domain/item-types";
import { questionProblems } from "~/domain/question-problems";
import { bareName } from "~/domain/type-codes";
import type { WHOLE_ROW } from "./field-problem";
import type { TargetField } from "./fields";

/** What is wrong with a field of a record, or with its whole row, as a sentence. */
export interface FieldProblem {
  field: TargetField | typeof WHOLE_ROW;
  reason: string;
}

const MAX_TITLE = 300;
/** Longer texts are no items of any test, but a mistake of the source or of the mapping. */
const MAX_TEXT = 20_000;

const PLACES: Record<string, TargetField> = {
  options: "options",
  key: "key",
  transcript: "transcript",
  media_id: "media_url",
  type: "type",
};
const fieldOf = (path: string): TargetField => PLACES[path.split(".")[0] ?? ""] ?? "prompt_text";

/** What the record says of its answers, read. */
export interface ReadContent {
  prompt_text: string | null;
  transcript: string | null;
  options: unknown;
  key: unknown;
}

/** What is given must be right; what is not given yet is left to the editors, who publish it when it is there. */
export function answerProblems(
  item: ItemType,
  content: ReadContent,
  given: { options: boolean; key: boolean },
): FieldProblem[] {
  const shape = answerShape(item.module, item.type);
  const wrongShape = (["options", "key"] as const).filter(
    (part) => given[part] && !shape?.[part].safeParse(content[part]).success,
  );
  if (wrongShape.length > 0)
    return wrongShape.map((field) => ({
      field,
      reason: `The ${field === "key" ? "answer key" : "options"} cannot be read as those of this type.`,
    }));
  return questionProblems(item.module, { type: item.type, ...content })
    .filter(({ path }) =>
      path.startsWith("options")
        ? given.options
        : path.startsWith("key")
          ? given.key
          : path === "prompt_text" && given.key,
    )
    .map(({ path, message }) => ({
      field: fieldOf(path),
      reason: message.charAt(0).toUpperCase() + message.slice(1),
    }));
}

/** Texts that are no items of any test. `title` is the one that was given, if one was. */
export function lengthProblems(texts: {
  title: string | null;
  prompt_text: string | null;
  transcript: string | null;
}): FieldProblem[] {
  const long = (["prompt_text", "transcript"] as const)
    .filter((field) => (texts[field]?.length ?? 0) > MAX_TEXT)
    .map((field) => ({
      field,
      reason: `The text is longer than ${MAX_TEXT.toLocaleString("en")} characters.`,
    }));
  return (texts.title?.length ?? 0) > MAX_TITLE
    ? [{ field: "title", reason: `The title is longer than ${MAX_TITLE} characters.` }, ...long]
    : long;
}

/** One of ours, however it is written. */
export const difficulty = z
  .string()
  .transform((text) => DIFFICULTIES.find((level) => bareName(level) === bareName(text)))
  .pipe(z.enum(DIFFICULTIES));

/** The list of tags is the editors': a source adds none, and what it does not have is told before the page is written. */
export function tagProblems(tags: readonly string[], known: ReadonlySet<string>): FieldProblem[] {
  const unknown = tags.filter((tag) => !known.has(tag)).map((tag) => `“${tag}”`);
  if (unknown.length === 0) return [];
  const reason =
    unknown.length === 1
      ? `There is no tag ${unknown[0]} in the list of tags. Add it to the list, or leave tags out of the mapping.`
      : `There are no tags ${unknown.slice(0, -1).join(", ")} and ${unknown.at(-1)} in the list of tags. Add them to the list, or leave tags out of the mapping.`;
  return [{ field: "tags", reason }];
}
