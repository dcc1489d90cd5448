import { z } from "zod";
import { property } from "~/domain/answers/json";
import { tidyOpenKey } from "~/domain/answers/open-answers";
import type { ItemType, Module } from "~/domain/item-types";
import { typeByCode } from "~/domain/type-codes";
import type { SourceRecord } from "~/platform/files/source-record";
import type { Mapping } from "../source/source";
import { WHOLE_ROW } from "./field-problem";
import type { TargetField } from "./fields";
import { isGiven, readAnswers } from "./read-answers";
import { readMedia } from "./record-media";
import {
  answerProblems,
  difficulty,
  type FieldProblem,
  lengthProblems,
  tagProblems,
} from "./record-problems";
import { clean, moduleOf, tagsOf, textOf, titleFrom, valueAt, withGaps } from "./record-values";

/** A category as the provider numbers it; a source that gives only its name or code gives none. */
const category = z.object({
  id: z.coerce.number().int().positive().max(2_147_483_647),
  title: z.string().trim().min(1),
  code: z.string().trim().min(1),
  parent: z.coerce.number().int().positive().nullish().catch(null),
});
type Category = z.output<typeof category>;

/** A record as the database stages it. A rejected one has problems and no values. */
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
  /** Path of its file in the package that it came in. */
  media_file: string | null;
  /** All that is wrong with it; null for a record that is taken. */
  problems: FieldProblem[] | null;
  /** What is left out of a record that is taken. */
  warnings: FieldProblem[] | null;
}

type Get = (field: TargetField) => unknown;

function findType(get: Get, { unsupported }: Record<string, unknown>): ItemType | FieldProblem {
  // Readers of item files say of an item that is none of ours why it is none.
  if (typeof unsupported === "string") return { field: "type", reason: unsupported };
  const code = textOf(get("type")) ?? textOf(property(get("category"), "code") ?? get("category"));
  if (!code)
    return { field: "type", reason: "The record does not say which type of question it is." };
  const found = typeByCode(code, moduleOf(get("module")));
  if (found === "ambiguous")
    return {
      field: "module",
      reason: `“${code}” is a type of reading and of listening. Map the module, or give it a fixed value.`,
    };
  return found ?? { field: "type", reason: `“${code}” is no type of question that is known here.` };
}

/** The level in our words, or that it is none. */
function levelOf(get: Get) {
  if (!isGiven(get("difficulty"))) return { level: null, problems: [] };
  const { data: level } = difficulty.safeParse(get("difficulty"));
  if (level) return { level, problems: [] };
  const reason = `“${textOf(get("difficulty"))}” is no difficulty. Easy, Medium and Hard are.`;
  return { level: null, problems: [{ field: "difficulty", reason } satisfies FieldProblem] };
}

/** What can be said of the texts of a record, whatever its type is. */
function textProblems(
  get: Get,
  texts: { prompt_text: string | null; transcript: string | null },
  hasMore: boolean,
): FieldProblem[] {
  const title = clean(get("title"));
  const text = texts.prompt_text ?? texts.transcript;
  if (!text && !hasMore)
    return [{ field: "prompt_text", reason: "The record has neither text nor media." }];
  const untitled = !title && !titleFrom(text);
  return [
    ...(untitled
      ? [
          {
            field: "title",
            reason: "The record has no title, and no text to take one from.",
          } satisfies FieldProblem,
        ]
      : []),
    ...lengthProblems({ title, ...texts }),
  ];
}

/**
 * A record of a source as a row of a bank, or all that keeps it from being one: the same whether it is
 * a sample that is looked at or a row of a run.
 * @param knownTags  the editors' list of tags
 */
export function mapRecord(
  { row, values: payload, problem: rowProblem }: SourceRecord,
  mapping: Mapping,
  knownTags: ReadonlySet<string>,
): MappedRecord {
  const get: Get = (field) => {
    const path = mapping.fields[field];
    const value = path === undefined ? undefined : valueAt(payload, path);
    return isGiven(value) ? value : mapping.values[field];
  };
  const isMapped = (field: TargetField) => field in mapping.fields || field in mapping.values;
  const found = findType(get, payload);
  const item = "reason" in found ? null : found;
  const prompt_text = item ? withGaps(clean(get("prompt_text")), item) : clean(get("prompt_text"));
  const transcript =
    clean(get("transcript")) ?? (item?.response === "dictation" ? clean(get("key")) : null);
  const media = readMedia(textOf(get("media_url")), textOf(payload.media_href), item);
  const given = { options: isGiven(get("options")), key: isGiven(get("key")) };
  const { level, problems: levelProblems } = levelOf(get);
  const tags = tagsOf(get("tags"));
  const answers = item && readAnswers(item, get("options"), get("key"));
  const problems: FieldProblem[] = [
    ...("reason" in found ? [found] : []),
    ...textProblems(get, { prompt_text, transcript }, media.isGiven || given.options),
    ...levelProblems,
    ...tagProblems(tags ?? [], knownTags),
    ...(item && answers
      ? answerProblems(item, { prompt_text, transcript, ...answers }, given)
      : []),
  ];
  const base = {
    row,
    external_id: textOf(get("external_id"))?.trim().slice(0, 200) ?? null,
    module: item?.module ?? null,
    question_type: item?.type ?? textOf(get("type")),
    payload,
    media_file: media.file,
  };
  const rejected = { ...base, values: null, category: null, warnings: null };
  // What its columns hold says nothing then.
  if (rowProblem) return { ...rejected, problems: [{ field: WHOLE_ROW, reason: rowProblem }] };
  if (!item || !answers || problems.length > 0) return { ...rejected, problems };

  const keyColumn = item.module === "listening" ? "correct_answers" : "answer_key";
  const alwaysHasText = item.module === "reading" || item.module === "writing";
  return {
    ...base,
    category: category.safeParse(get("category")).data ?? null,
    problems: null,
    warnings: media.warnings.length > 0 ? media.warnings : null,
    values: {
      type: item.type,
      title: clean(get("title")) ?? titleFrom(prompt_text ?? transcript),
      ...(isMapped("prompt_text") && { prompt_text: prompt_text ?? (alwaysHasText ? "" : null) }),
      ...((isMapped("transcript") || transcript) && { transcript }),
      ...(isMapped("explanation") && { explanation: clean(get("explanation")) }),
      ...(given.options && { options: answers.options }),
      ...(given.key && { [keyColumn]: tidyOpenKey(answers.key) }),
      ...(level && { difficulty: level }),
      ...(tags && { tags }),
      ...((isMapped("media_url") || media.url) && { prompt_media_url: media.url }),
    },
  };
}
