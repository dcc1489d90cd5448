import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useRefresh } from "react-admin";
import { importPlan } from "~/domain/importing/import-plan";
import type { PlannedRow } from "~/domain/importing/plan-row";
import type { FileDataProvider } from "~/platform/supabase/data-provider";
import { batchOutcome } from "~/ui/batches/batch";

/** Reads a file as changes of a table, and applies those that were chosen, once. */
export function useImport(table: string) {
  const provider = useDataProvider<FileDataProvider>();
  const refresh = useRefresh();
  const [batchId, setBatchId] = useState(() => crypto.randomUUID());

  const read = useMutation({
    mutationFn: async (file: File) => {
      const address = new URLSearchParams({ table, name: file.name });
      return importPlan.parse(await provider.upload(`/api/import-plans?${address}`, file));
    },
    onSuccess: () => setBatchId(crypto.randomUUID()),
  });
  const apply = useMutation({
    mutationFn: async ({ rows, reason }: { rows: readonly PlannedRow[]; reason: string }) =>
      batchOutcome.parse(
        await provider.rpc("import_changes", {
          table_name: table,
          rows: rows.map(({ id, version, change }) => ({ id, version, change })),
          reason: reason.trim(),
          batch_id: batchId,
          file_name: read.variables?.name ?? null,
        }),
      ),
    onSuccess: () => refresh(),
  });
  const again = () => {
    read.reset();
    apply.reset();
  };
  return { read, apply, again, batchId };
}
