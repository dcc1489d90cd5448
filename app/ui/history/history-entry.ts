import { z } from "zod";

const row = z.record(z.string(), z.unknown());

/** What the function record_history answers, an entry a change. */
export const historyEntry = z.object({
  id: z.coerce.number(),
  at: z.string(),
  actor_id: z.string().nullish(),
  actor_name: z.string().nullable(),
  actor_role: z.string(),
  action: z.enum(["insert", "update", "delete"]),
  reason: z.string().nullable(),
  batch_id: z.string().nullable(),
  old: row.nullable(),
  new: row.nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** Who made a change, as a person reads it: a name, or what kind of actor it was. */
export function actorOf({ actor_name, actor_id, actor_role }: HistoryEntry): string {
  if (actor_name) return actor_name;
  if (actor_id) return actor_role === "learner" ? "A learner" : "A former colleague";
  return "The system";
}

/** A column of the record that its history names in words and may put back. */
export interface HistoryField {
  /** Name in the audit log. */
  column: string;
  /** Name in the record that the console edits, where it differs. */
  source?: string;
  label: string;
  show?: (value: unknown) => string;
  /** Whether a former value can be put back by itself. */
  restorable?: boolean;
}

/** The fields of a form as its history shows them. Status columns have rules of their own and are not put back. */
export function historyFields(
  fields: readonly { source: string; label: string; show?: (value: unknown) => string }[],
  {
    columns = {},
    fixed = [],
  }: { columns?: Record<string, string>; fixed?: readonly string[] } = {},
): HistoryField[] {
  return fields.map(({ source, label, show }) => ({
    column: columns[source] ?? source,
    source,
    label,
    ...(show && { show }),
    restorable: !fixed.includes(source),
  }));
}
