import { z } from "zod";
import { plannedRow } from "./plan-row";

/** Rows that a file may bring back at a time. */
export const MOST_ROWS = 5000;

/** Bytes of such a file. */
export const LARGEST_IMPORT = 20 * 1024 * 1024;

/** What the server answers to a file: what each of its rows would do. */
export const importPlan = z.object({
  rows: z.array(plannedRow),
  /** Columns of the file that change nothing: unknown ones, and those that are not edited in lists. */
  ignored: z.array(z.string()),
  /** False where the file does not say which version of each row it was made from. */
  has_versions: z.boolean(),
});
export type ImportPlan = z.infer<typeof importPlan>;
