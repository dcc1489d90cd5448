import { z } from "zod";
import { answerShape } from "~/domain/answer-shapes";
import { DIFFICULTIES } from "~/domain/difficulty";
import { findItemType, type Module } from "~/domain/item-types";
import { type Problem, questionProblems } from "~/domain/question-problems";
import { sentence } from "./problem-text";

const MAX_TITLE = 300;
const MAX_TAG = 60;
const freeText = z.string().nullish();

/** What may be saved of any item, complete or not; the database refuses less. */
const common = z.object({
  title: z
    .string("Give the question a title.")
    .trim()
    .min(1, "Give the question a title.")
    .max(MAX_TITLE, `At most ${MAX_TITLE} characters.`),
  prompt_text: freeText,
  transcript: freeText,
  explanation: freeText,
  difficulty: z.enum(DIFFICULTIES, "Choose a difficulty."),
  tags: z
    .array(z.string().trim().min(1, "A tag is empty.").max(MAX_TAG, "A tag is too long."))
    .nullish(),
  media_id: z.uuid("Choose the file again.").nullish(),
  is_active: z.boolean().nullish(),
  archived_at: z.string().nullish(),
});

/** The zod schema of what may be saved for a type; undefined when the module has no such type. */
function draftSchema(module: Module, type: unknown) {
  const shape = answerShape(module, type);
  return shape && common.extend({ options: shape.options, key: shape.key });
}

const atMost = (path: readonly PropertyKey[]) =>
  path.slice(0, path[0] === "options" || path[0] === "key" ? 2 : 1);

/**
 * What keeps the form from being saved, one problem a field: the shape always, and completeness
 * once the item is to be active. What kind the chosen file is, is left to the database.
 */
export function savingProblems(module: Module, values: Record<string, unknown>): Problem[] {
  const schema = draftSchema(module, values.type);
  if (!schema) return [{ path: "type", message: "Choose the type of the question." }];
  const { data, error } = schema.safeParse(values);
  if (error)
    return error.issues.map(({ path, message }) => ({ path: atMost(path).join("."), message }));
  if (!data.is_active) return [];
  const kind = data.media_id ? findItemType(module, values.type)?.media?.kinds[0] : undefined;
  return questionProblems(module, { type: values.type, ...data }, kind).map(
    ({ path, message }) => ({
      path,
      message: sentence(message),
    }),
  );
}
