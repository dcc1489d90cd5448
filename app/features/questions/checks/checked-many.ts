import { z } from "zod";

/** Questions that one request checks at most. */
export const MOST_CHECKED = 50;

/** What POST /api/question-checks/many answers: the questions that did not pass, and why. */
export const checkedMany = z.object({
  failures: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      reasons: z.array(z.object({ path: z.string(), message: z.string() })),
    }),
  ),
});
export type CheckedMany = z.infer<typeof checkedMany>;
