import { z } from "zod";

/** A row of the table penalties. */
export const penaltyRow = z.looseObject({
  id: z.uuid(),
  kind: z.enum(["warning", "silence", "ban"]),
  reason: z.string(),
  ends_at: z.string().nullable(),
  lifted_at: z.string().nullable(),
  created_at: z.string(),
});
export type PenaltyRow = z.infer<typeof penaltyRow>;

export const KINDS: { id: PenaltyRow["kind"]; name: string }[] = [
  { id: "warning", name: "Warning" },
  { id: "silence", name: "Silence" },
  { id: "ban", name: "Ban" },
];

const NAMES = { warning: "Warning", silence: "Silence", ban: "Ban" } as const;

/** How a penalty stands, in words, and whether it binds. @param now  epoch milliseconds */
export function stateOf({ kind, ends_at, lifted_at }: PenaltyRow, now: number) {
  if (lifted_at) return { label: `${NAMES[kind]}, lifted`, isBinding: false };
  if (ends_at && Date.parse(ends_at) <= now)
    return { label: `${NAMES[kind]}, over`, isBinding: false };
  return { label: NAMES[kind], isBinding: kind !== "warning" };
}
