import { z } from "zod";
import { decisionAction } from "../case";

export const PLACEHOLDERS = ["author", "title", "forum", "reason", "until"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What stands for each place; one without a value stays as it is, to be seen. */
export type PlaceholderValues = Partial<Record<Placeholder, string>>;

const PLACE = /\{([^{}]*)\}/g;

/** The first place in the text that nobody fills in; undefined when all are known. */
export const unknownPlaceholder = (body: string): string | undefined =>
  [...body.matchAll(PLACE)]
    .map(([, name = ""]) => name)
    .find((name) => !PLACEHOLDERS.some((known) => known === name));

/** The text with its places filled in, each once: a value that looks like a place stays what it is. */
export const filledIn = (body: string, values: PlaceholderValues): string =>
  body.replace(PLACE, (place, name: string) => {
    const known = PLACEHOLDERS.find((one) => one === name);
    return (known && values[known]) ?? place;
  });

/** A row of the table canned_replies. */
export const cannedReply = z.looseObject({
  id: z.uuid(),
  title: z.string(),
  body: z.string(),
  action: decisionAction.nullish(),
  archived_at: z.string().nullish(),
  version: z.number(),
});
export type CannedReply = z.infer<typeof cannedReply>;

/** What is typed into the form of a reply; the same rules as in the database. */
export const replyInput = z
  .object({
    title: z.string("Give it a title.").trim().min(2, "At least 2 characters.").max(80),
    body: z.string("Write the text.").trim().min(5, "At least 5 characters.").max(3000),
    action: decisionAction.nullish(),
  })
  .superRefine(({ body, action }, context) => {
    const unknown = unknownPlaceholder(body);
    if (unknown !== undefined)
      context.addIssue({
        code: "custom",
        path: ["body"],
        message: `Nothing is known to put in place of {${unknown}}.`,
      });
    else if (body.includes("{until}") && action !== "silence")
      context.addIssue({
        code: "custom",
        path: ["body"],
        message: "Only a silence has an end: use {until} in replies for it only.",
      });
  });
