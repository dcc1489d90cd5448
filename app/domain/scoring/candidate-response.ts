import { z } from "zod";

/** What a candidate answered, by kind of response. Ids, gap numbers and word places are those of the item. */
export const candidateResponse = z.discriminatedUnion("kind", [
  /** Ids of the chosen options, of single and multiple choice alike. */
  z.object({ kind: z.literal("choices"), chosen: z.array(z.string()) }),
  /** Ids of the paragraphs in the candidate's order; those left out were not moved. */
  z.object({ kind: z.literal("order"), order: z.array(z.string()) }),
  /** Words by gap number, dragged, picked or typed. */
  z.object({ kind: z.literal("gaps"), answers: z.record(z.string(), z.string()) }),
  /** Places of the clicked words in the shown text, counting from 0. */
  z.object({ kind: z.literal("words"), indexes: z.array(z.number().int().nonnegative()) }),
  /** Dictation, short answer, summary or essay. */
  z.object({ kind: z.literal("text"), text: z.string() }),
  /** Recorded speech, of this length in seconds. */
  z.object({ kind: z.literal("speech"), seconds: z.number().nonnegative() }),
]);
export type CandidateResponse = z.infer<typeof candidateResponse>;
