import { ITEM_TYPES, MODULES, type Module } from "../../app/domain/item-types.ts";
import { named } from "./values.ts";

/** Spellings of the legacy beside canonical names, feed codes and titles. */
const ALIASES: Readonly<Record<Module, Readonly<Record<string, string>>>> = {
  speaking: {
    re_tell_lecture: "retell_lecture",
    s_respond_to_situation: "respond_to_a_situation",
  },
  writing: {
    w_summarize_written_text: "summarize_written_text",
    essay: "write_essay",
  },
  reading: {
    r_fib_dropdown: "reading_writing_fill_blanks",
    reading_writing_fill_in_the_blanks: "reading_writing_fill_blanks",
    mcq_multiple: "multiple_choice_multiple",
    multiple_choice_choose_multiple_answers: "multiple_choice_multiple",
    mcq_single: "multiple_choice_single",
    multiple_choice_choose_single_answer: "multiple_choice_single",
    re_order_paragraphs: "reorder_paragraphs",
    fib: "fill_in_blanks",
    fill_in_the_blanks: "fill_in_blanks",
    reading_fill_blanks: "fill_in_blanks",
    reading_fill_in_the_blanks: "fill_in_blanks",
  },
  listening: {
    l_summarize_spoken_text: "summarize_spoken_text",
    fill_in_the_blanks: "fill_in_blanks",
    mcq_multiple: "multiple_choice_multiple",
    multiple_choice_choose_multiple_answers: "multiple_choice_multiple",
    listening_multiple_choice_choose_multiple_answers: "multiple_choice_multiple",
    mcq_single: "multiple_choice_single",
    multiple_choice_choose_single_answer: "multiple_choice_single",
    listening_multiple_choice_choose_single_answer: "multiple_choice_single",
  },
};

/** Letters and digits of a spelling, in lower case, with one "_" for all between. */
const spelling = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");

const bySpelling = new Map(
  ITEM_TYPES.flatMap(({ module, type, title, feedCodes }) =>
    [type, title, ...feedCodes].map(
      (name) => [`${module}/${spelling(name)}`, type] as [string, string],
    ),
  ),
);

/** The module that a word names, in any case. */
export const moduleNamed = (word: unknown): Module | null =>
  MODULES.find((module) => typeof word === "string" && module === word.trim().toLowerCase()) ??
  null;

/** Our name of a question type of a module, whichever of its three vocabularies the legacy used. */
export function questionTypeNamed(module: Module, word: unknown): string | null {
  if (typeof word !== "string") return null;
  const name = spelling(word);
  return named(ALIASES[module], name) ?? bySpelling.get(`${module}/${name}`) ?? null;
}

/**
 * The module and type of a question. Display names are ambiguous between reading and listening, so the
 * section decides; a section that no module has is taken from a type that only one module has.
 */
export function itemTypeNamed(
  section: unknown,
  word: unknown,
): { module: Module; type: string } | null {
  const module = moduleNamed(section);
  const found = (module ? [module] : MODULES).flatMap((candidate) => {
    const type = questionTypeNamed(candidate, word);
    return type ? [{ module: candidate, type }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
