import { useFormContext, useWatch } from "react-hook-form";
import { z } from "zod";
import { gapNumbers } from "~/domain/gaps";
import type { Response } from "~/domain/item-types";
import type { GapContent } from "./gap-edits";

const text = z.string().catch("");
const answers = z.record(z.string(), z.unknown()).catch({});
const lists = z.record(z.string(), z.array(z.string())).catch({});
const bank = z.array(z.string()).catch([]);

/** The gaps of the text, and those that still have an answer but left the text. */
export function useGapNumbers(): { inText: string[]; leftOver: string[] } {
  const inText = [...new Set(gapNumbers(text.parse(useWatch({ name: "prompt_text" }))))];
  const answered = Object.keys(answers.parse(useWatch({ name: "key.blanks" })));
  return { inText, leftOver: answered.filter((gap) => !inText.includes(gap)) };
}

/** Reads and replaces text, answers and words of an item with gaps together. */
export function useGapContent(response: Response) {
  const { getValues, setValue } = useFormContext();
  return {
    read: (): GapContent => ({
      text: text.parse(getValues("prompt_text")),
      answers: answers.parse(getValues("key.blanks")),
      lists: lists.parse(getValues("options.blanks")),
      bank: bank.parse(getValues("options.bank")),
    }),
    write: (content: GapContent) => {
      const changed = { shouldDirty: true, shouldValidate: false };
      setValue("prompt_text", content.text, changed);
      setValue("key.blanks", content.answers, changed);
      if (response === "drop_downs") setValue("options.blanks", content.lists, changed);
      if (response === "word_bank") setValue("options.bank", content.bank, changed);
    },
  };
}
