import { z } from "zod";
import { useRpc } from "~/ui/use-rpc";

/** A row of legacy_runs. */
export const legacyRun = z.object({
  id: z.uuid(),
  /** What the catalog of the legacy database said: L11, L13, L13-dup or L13-lost, with +X. */
  source_state: z.string(),
  started_at: z.string(),
  /** Null: killed, or not at its end. */
  finished_at: z.string().nullable(),
  problems: z.string().array(),
  remarks: z.string().array(),
  absent: z.string().array(),
  unknown: z.string().array(),
  left_out: z.object({ table: z.string(), rows: z.number(), reason: z.string() }).array(),
});
export type LegacyRun = z.infer<typeof legacyRun>;

/** What a line of the ledger says, in the order in which somebody has to look. */
export const KINDS = ["set_aside", "review", "changed", "merged", "left_out"] as const;
export const kind = z.enum(KINDS);

export const KIND_NAMES: Record<z.infer<typeof kind>, string> = {
  set_aside: "Set aside",
  review: "To review",
  changed: "Changed",
  merged: "Merged",
  left_out: "Left out",
};

export const KIND_CHOICES = KINDS.map((id) => ({ id, name: KIND_NAMES[id] }));

/** A row of legacy_ledger. */
export const ledgerLine = z.object({
  id: z.number(),
  source_table: z.string(),
  legacy_id: z.string(),
  kind,
  /** Null: the line is about the whole row. */
  field: z.string().nullable(),
  reason: z.string(),
  old: z.unknown(),
  person_id: z.uuid().nullable(),
  created_at: z.string(),
  run_id: z.uuid(),
  /** With its schema; null for a row that was set aside. */
  target_table: z.string().nullable(),
  target_id: z.string().nullable(),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

const tableCount = z.object({
  source_table: z.string(),
  read: z.number(),
  imported: z.number(),
  merged: z.number(),
  set_aside: z.number(),
  /** Null in a run that has not ended. */
  already: z.number().nullable(),
  changed_at_source: z.number().nullable(),
});
export type TableCount = z.infer<typeof tableCount>;

/** Rows of each legacy table in a run. */
export const useRunTables = (runId: string) =>
  useRpc("legacy_run_tables", { run_id: runId }, tableCount.array());

const reasonCount = z.object({
  source_table: z.string(),
  kind,
  field: z.string().nullable(),
  reason: z.string(),
  lines: z.number(),
});
export type ReasonCount = z.infer<typeof reasonCount>;

/** What the ledger says how often. */
export const useReasons = () => useRpc("legacy_ledger_reasons", {}, reasonCount.array());

/** The address of the ledger with these filters. */
export const ledgerAddress = (filter: Record<string, string>): string =>
  `/admin/legacy_ledger?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;
