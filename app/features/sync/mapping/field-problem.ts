import { z } from "zod";
import { TARGET_FIELDS, TARGET_NAMES, type TargetField } from "./fields";

/** A sentence about a field of a record; the field is null for what concerns the whole row. */
export const fieldProblem = z.object({ field: z.string().nullable(), reason: z.string() });
export type ToldProblem = z.output<typeof fieldProblem>;

/** Stands for a field where the row itself cannot be trusted: its values may be in the wrong columns. */
export const WHOLE_ROW = "row";

/** A field of ours as people call it. */
export function fieldLabel(field: string): string {
  if (field === WHOLE_ROW) return "Row";
  const target = TARGET_NAMES.find((name): name is TargetField => name === field);
  return target ? TARGET_FIELDS[target].label : field;
}
