import { z } from "zod";
import { answerShape } from "~/domain/answer-shapes";
import { isBlank, property } from "~/domain/answers/json";
import { tidyOpenKey } from "~/domain/answers/open-answers";
import { cleanText } from "~/domain/clean-text";
import { DIFFICULTIES } from "~/domain/difficulty";
import { type ItemType, MODULES, type Module } from "~/domain/item-types";
import { questionProblems } from "~/domain/question-problems";
import { bareName, typeByCode } from "~/domain/type-codes";
import type { SourceRecord } from "~/platform/files/source-record";
import type { Mapping } from "../source/source";
import type { TargetField } from "./fields";
import { isGiven, readAnswers } from "./read-answers";

/** A category as the provider numbers it; a source that gives only its name or code gives none. */
const category = z.object({
  id: z.coerce.number().int().positive().max(2_147_483_647),
  title: z.string().trim().min(1),
  code: z.string().trim().min(1),
  parent: z.coerce.number().int().positive().nullish().catch(null),
});
type Category = z.output<typeof category>;

/** A record as the database stages it. A rejected one has a reason and no values. */
export interface MappedRecord {
  row: number;
  external_id: string | null;
  module: Module | null;
  question_type: string | null;
  /** Columns of the bank; null for a rejected record. */
  values: Record<string, unknown> | null;
  /** The record as it came. */
  payload: Record<string, unknown>;
  /** The category that came with it, when the source gave it whole. */
  category: Category | null;
  field: string | null;
  reason: string | null;
}

/** What is wrong with a field of a record, as a sentence. */
export interface FieldProblem {
  field: TargetField;
  message: string;
}

const MAX_TITLE = 300;
const TITLE_WORDS = 8;
/** Longer texts are no items of any test, but a mistake of the source or of the mapping. */
const MAX_TEXT = 20_000;
const MARKS = /\[blank\s*\d*\]|_{2,}blank_{2,}|_{3,}|\{\{\s*\d*\s*\}\}/gi;

/** The value at a dotted path; a field whose name has a dot comes first. */
export function valueAt(record: Record<string, unknown>, path: string): unknown {
  if (path in record) return record[path];
  return path.split(".").reduce<unknown>((value, name) => property(value, name), record);
}

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  const text =
    typeof value === "string"
      ? value
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
  // Feeds write what they lack as the word.
  return isBlank(text) || text.trim() === "null" ? null : text;
};
const clean = (value: unknown): string | null => {
  const text = textOf(value);
  return text === null ? null : cleanText(text).text.trim();
};

function moduleOf(value: unknown): Module | undefined {
  const name = bareName(textOf(value) ?? "");
  return MODULES.find((module) => module === name);
}

/** Gaps as we write them, {{1}}, {{2}}, ...; sources mark them in many ways. */
function withGaps(text: string | null, { response }: ItemType): string | null {
  if (text === null || !["word_bank", "drop_downs", "typed_gaps"].includes(response)) return text;
  let next = 0;
  return text.replace(MARKS, () => `{{${++next}}}`);
}

const titleFrom = (text: string | null): string | null => {
  const words = text?.split(/\s+/).filter(Boolean) ?? [];
  if (words.length === 0) return null;
  return `${words.slice(0, TITLE_WORDS).join(" ")}${words.length > TITLE_WORDS ? " …" : ""}`;
};

const tagsOf = (value: unknown): string[] | null => {
  const list = Array.isArray(value) ? value : (textOf(value)?.split(/[|,;]/) ?? null);
  return list && [...new Set(list.map((tag) => String(tag).trim()).filter(Boolean))];
};

function findType(
  get: (field: TargetField) => unknown,
  { unsupported }: Record<string, unknown>,
): ItemType | FieldProblem {
  // Readers of item files say of an item that is none of ours why it is none.
  if (typeof unsupported === "string") return { field: "type", message: unsupported };
  const code = textOf(get("type")) ?? textOf(property(get("category"), "code") ?? get("category"));
  if (!code)
    return { field: "type", message: "The record does not say which type of question it is." };
  const found = typeByCode(code, moduleOf(get("module")));
  if (found === "ambiguous")
    return {
      field: "module",
      message: `“${code}” is a type of reading and of listening. Map the module, or give it a fixed value.`,
    };
  return (
    found ?? { field: "type", message: `“${code}” is no type of question that is known here.` }
  );
}

const PLACES: Record<string, TargetField> = {
  options: "options",
  key: "key",
  transcript: "transcript",
  media_id: "media_url",
  type: "type",
};
const fieldOf = (path: string): TargetField => PLACES[path.split(".")[0] ?? ""] ?? "prompt_text";

/** What is given must be right; what is not given yet is left to the editors, who publish it when it is there. */
function answerProblems(
  item: ItemType,
  content: Parsed,
  given: { options: boolean; key: boolean },
): FieldProblem[] {
  const shape = answerShape(item.module, item.type);
  const wrongShape = (["options", "key"] as const).filter(
    (part) => given[part] && !shape?.[part].safeParse(content[part]).success,
  );
  if (wrongShape.length > 0)
    return wrongShape.map((field) => ({
      field,
      message: `The ${field === "key" ? "answer key" : "options"} cannot be read as those of this type.`,
    }));
  return questionProblems(item.module, { type: item.type, ...content })
    .map(({ path, message }) => ({
      field: fieldOf(path),
      message: message.charAt(0).toUpperCase() + message.slice(1),
      path,
    }))
    .filter(({ path }) =>
      path.startsWith("options")
        ? given.options
        : path.startsWith("key")
          ? given.key
          : path === "prompt_text" && given.key,
    )
    .map(({ field, message }) => ({ field, message }));
}

interface Parsed {
  prompt_text: string | null;
  transcript: string | null;
  options: unknown;
  key: unknown;
}

const difficulty = z
  .string()
  .transform((text) => DIFFICULTIES.find((level) => bareName(level) === bareName(text)))
  .pipe(z.enum(DIFFICULTIES));

/**
 * A record of a source as a row of a bank, or why it cannot be one: the same whether it is a sample
 * that is looked at or a row of a run.
 */
export function mapRecord({ row, values: payload }: SourceRecord, mapping: Mapping): MappedRecord {
  const get = (field: TargetField): unknown => {
    const path = mapping.fields[field];
    const value = path === undefined ? undefined : valueAt(payload, path);
    return isGiven(value) ? value : mapping.values[field];
  };
  const isMapped = (field: TargetField) => field in mapping.fields || field in mapping.values;
  const external_id = textOf(get("external_id"))?.trim().slice(0, 200) ?? null;
  const refused = ({ field, message }: FieldProblem, item?: ItemType): MappedRecord => ({
    row,
    external_id,
    module: item?.module ?? null,
    question_type: item?.type ?? textOf(get("type")),
    values: null,
    payload,
    category: null,
    field,
    reason: message,
  });

  const item = findType(get, payload);
  if ("message" in item) return refused(item);
  const prompt_text = withGaps(clean(get("prompt_text")), item);
  const transcript =
    clean(get("transcript")) ?? (item.response === "dictation" ? clean(get("key")) : null);
  const media = textOf(get("media_url"));
  const given = { options: isGiven(get("options")), key: isGiven(get("key")) };
  const { options, key } = readAnswers(item, get("options"), get("key"));
  if (!prompt_text && !transcript && !media && !given.options)
    return refused(
      { field: "prompt_text", message: "The record has neither text nor media." },
      item,
    );
  const tooLong =
    prompt_text && prompt_text.length > MAX_TEXT
      ? "prompt_text"
      : transcript && transcript.length > MAX_TEXT
        ? "transcript"
        : null;
  if (tooLong)
    return refused(
      {
        field: tooLong,
        message: `The text is longer than ${MAX_TEXT.toLocaleString("en")} characters.`,
      },
      item,
    );
  const title = clean(get("title")) ?? titleFrom(prompt_text ?? transcript);
  if (!title)
    return refused(
      { field: "title", message: "The record has no title, and no text to take one from." },
      item,
    );
  if (title.length > MAX_TITLE && isGiven(get("title")) && clean(get("title")) === title)
    return refused(
      { field: "title", message: `The title is longer than ${MAX_TITLE} characters.` },
      item,
    );
  const level = isGiven(get("difficulty")) ? difficulty.safeParse(get("difficulty")) : undefined;
  if (level && !level.success)
    return refused(
      {
        field: "difficulty",
        message: `“${textOf(get("difficulty"))}” is no difficulty. Easy, Medium and Hard are.`,
      },
      item,
    );
  const [problem] = answerProblems(item, { prompt_text, transcript, options, key }, given);
  if (problem) return refused(problem, item);

  const tags = tagsOf(get("tags"));
  const keyColumn = item.module === "listening" ? "correct_answers" : "answer_key";
  const alwaysHasText = item.module === "reading" || item.module === "writing";
  return {
    row,
    external_id,
    module: item.module,
    question_type: item.type,
    payload,
    category: category.safeParse(get("category")).data ?? null,
    field: null,
    reason: null,
    values: {
      type: item.type,
      title,
      ...(isMapped("prompt_text") && { prompt_text: prompt_text ?? (alwaysHasText ? "" : null) }),
      ...((isMapped("transcript") || transcript) && { transcript }),
      ...(isMapped("explanation") && { explanation: clean(get("explanation")) }),
      ...(given.options && { options }),
      ...(given.key && { [keyColumn]: tidyOpenKey(key) }),
      ...(level && { difficulty: level.data }),
      ...(tags && { tags }),
      ...(isMapped("media_url") && { prompt_media_url: media }),
    },
  };
}
