import { z } from "zod";

/** A row of staff_notes. */
export const note = z.looseObject({
  id: z.uuid(),
  body: z.string(),
  author_id: z.uuid().nullable(),
  archived_at: z.string().nullable(),
  version: z.number(),
  created_at: z.string(),
});
export type Note = z.infer<typeof note>;

/** The longest a note may be, in characters, as the table's check says. */
export const LONGEST_NOTE = 4000;
