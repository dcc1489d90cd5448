import { z } from "zod";
import { MODULES } from "~/domain/item-types";
import { problemsBy } from "~/ui/form-problems";

/** A row of question_sources. */
export const sourceRecord = z.looseObject({
  id: z.uuid(),
  title: z.string(),
  text: z.string(),
  media_id: z.uuid().nullish(),
  note: z.string().nullish(),
  revision: z.number(),
  archived_at: z.string().nullish(),
  version: z.number(),
});
export type SourceRecord = z.infer<typeof sourceRecord>;

/** What a person may say about a source. */
export const sourceInput = z.looseObject({
  title: z.string("A source needs a title.").trim().min(1, "A source needs a title."),
  text: z.string("A source needs its text.").trim().min(1, "A source needs its text."),
  note: z.string().nullish(),
});

export const sourceProblems = problemsBy(sourceInput);

/** A row of source_questions: a row of a bank with its module. */
export const madeRow = z.looseObject({
  module: z.enum(MODULES),
  id: z.uuid(),
  title: z.string(),
  type: z.string(),
  is_active: z.boolean(),
  archived_at: z.string().nullable(),
  version: z.number(),
  source_revision: z.number(),
});
export type MadeRow = z.infer<typeof madeRow>;

/** A row of question_source_revisions. */
export const sourceRevision = z.looseObject({ revision: z.number(), text: z.string() });

export const questionAddress = ({ module, id }: Pick<MadeRow, "module" | "id">): string =>
  `/admin/${module}_questions/${id}`;
