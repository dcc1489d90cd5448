import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { publishGate } from "../checks/publish-gate";
import type { SourceRecord } from "./source";
import { bankOfModule, changedColumns, type Update } from "./updates";

const answer = z.object({ batch_id: z.uuid(), changed: z.number() });

/** Saves the chosen updates in one transaction, after published items passed their check. */
export function useApplyUpdates(source: SourceRecord, onDone: () => void) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: async (updates: readonly Update[]) => {
      const gate = publishGate(provider);
      const items = [];
      for (const update of updates) {
        const changes = changedColumns(update);
        const { module, id, version } = update.item;
        await gate(bankOfModule(module), changes, update.item);
        items.push({ module, id, version, changes });
      }
      const { id, revision } = source;
      return answer.parse(
        await provider.rpc("apply_source_updates", { source_id: id, revision, items }),
      );
    },
    onSuccess: async ({ changed }) => {
      notify(changed === 1 ? "1 item is updated." : `${changed} items are updated.`, {
        type: "success",
      });
      await queries.invalidateQueries();
      onDone();
    },
  });
}
