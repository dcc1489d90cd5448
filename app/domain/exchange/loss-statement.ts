import { z } from "zod";
import type { ExchangeQuestion } from "./exchange-question";
import { ALWAYS_LOST, type ExchangeFormat, lossesOf } from "./losses";

/** What each item of an export loses, in sentences. */
export const lossStatement = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), losses: z.array(z.string()) })),
});
export type LossStatement = z.infer<typeof lossStatement>;

/** The statement for these questions in this format. */
export const stateLosses = (
  questions: readonly ExchangeQuestion[],
  format: ExchangeFormat,
): LossStatement => ({
  items: questions.map((question) => ({
    id: question.id,
    title: question.title,
    losses: lossesOf(question, format).map(({ sentence }) => sentence),
  })),
});

/** The statement as lines of text, to go along with the file. */
export const statementLines = ({ items }: LossStatement): string[] => [
  ALWAYS_LOST,
  ...items.map(({ title, losses }) => `${title}: ${losses.join(" ") || "Nothing else is lost."}`),
];
