import { z } from "zod";
import { answerShape } from "~/domain/answer-shapes";
import { tidyOpenKey } from "~/domain/answers/open-answers";
import { DIFFICULTIES } from "~/domain/difficulty";
import type { Module } from "~/domain/item-types";
import type { bankOf } from "./banks";

type Bank = ReturnType<typeof bankOf>;

/** A row of any of the four banks, its key under one name. Other columns are kept as they are. */
export const questionRecord = z.looseObject({
  id: z.uuid(),
  type: z.string(),
  title: z.string(),
  prompt_text: z.string().nullable(),
  transcript: z.string().nullable(),
  difficulty: z.enum(DIFFICULTIES),
  is_active: z.boolean(),
  tags: z.array(z.string()),
  media_id: z.uuid().nullable(),
  archived_at: z.string().nullable(),
  updated_at: z.string(),
  version: z.number(),
  options: z.unknown(),
  key: z.unknown(),
  /** The passage around the hits of a search. */
  excerpt: z.string().nullish(),
});
export type QuestionRecord = z.infer<typeof questionRecord>;

/** A column in its canonical shape, or the empty one where what is stored cannot be edited. */
function shaped(schema: z.ZodType | undefined, stored: unknown, empty: unknown): unknown {
  return schema?.safeParse(stored).success ? stored : empty;
}

/** The answers of a row as the console shows them, by the shapes of its type. */
export function shapedAnswers(module: Module, type: unknown, options: unknown, key: unknown) {
  const shape = answerShape(module, type);
  return {
    options: shaped(shape?.options, options, shape?.empty.options),
    key: shaped(shape?.key, key, shape?.empty.key),
  };
}

/** A row as the database gives it, as the console holds it. */
export function fromRow({ module, keyColumn }: Bank, row: unknown): QuestionRecord {
  const { [keyColumn]: key, search: _, ...rest } = z.record(z.string(), z.unknown()).parse(row);
  return questionRecord.parse({ ...rest, ...shapedAnswers(module, rest.type, rest.options, key) });
}

/** What the console holds, or a part of it, as the database takes it. */
export function toRow(bank: Bank, values: Record<string, unknown>): Record<string, unknown> {
  const { key, excerpt: _, ...rest } = values;
  const row: Record<string, unknown> = { ...rest };
  if ("key" in values)
    row[bank.keyColumn] = tidyOpenKey(key) ?? (bank.keyColumn === "correct_answers" ? {} : null);
  if (typeof row.title === "string") row.title = row.title.trim();
  if (bank.alwaysHasText && "prompt_text" in row) row.prompt_text ??= "";
  return row;
}

/** What the form of a new item of a type starts with. */
export function newQuestion(module: Module, type: string) {
  const empty = answerShape(module, type)?.empty;
  return {
    type,
    title: "",
    prompt_text: null,
    transcript: null,
    explanation: null,
    difficulty: "Medium",
    is_active: false,
    tags: [],
    media_id: null,
    options: empty?.options ?? null,
    key: empty?.key ?? null,
  };
}

const COPY_TITLE = 300;

/** What the form starts with for a copy of a question: its content, never published. */
export function copyOfQuestion(module: Module, question: QuestionRecord) {
  const fresh = newQuestion(module, question.type);
  const content = Object.fromEntries(
    Object.keys(fresh).map((name) => [name, question[name] ?? null]),
  );
  const { reference_audio_us_id, reference_audio_uk_id } = question;
  return {
    ...fresh,
    ...content,
    ...(module === "speaking" && { reference_audio_us_id, reference_audio_uk_id }),
    title: `Copy of ${question.title}`.slice(0, COPY_TITLE),
    is_active: false,
  };
}
