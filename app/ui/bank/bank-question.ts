import { z } from "zod";

/** An item of a question bank, as pickers list it. */
export const bankQuestion = z.object({
  id: z.uuid(),
  title: z.string(),
  difficulty: z.string(),
  is_active: z.boolean(),
});
export type BankQuestion = z.infer<typeof bankQuestion>;
