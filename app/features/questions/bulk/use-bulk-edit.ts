import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useRefresh, useResourceContext } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { useDebounced } from "~/ui/use-debounced";
import { bankOf } from "../banks";
import {
  bulkEditAnswer,
  bulkEditArguments,
  type QuestionChanges,
  type Selection,
} from "./bulk-edit";

/** Counts what a change would do, and does it under one batch id, so that a second try cannot do it twice. */
export function useBulkEdit(selection: Selection, changes: QuestionChanges) {
  const bank = bankOf(useResourceContext());
  const provider = useDataProvider<ConsoleDataProvider>();
  const refresh = useRefresh();
  const [batchId] = useState(() => crypto.randomUUID());
  const asked = useDebounced(JSON.stringify(changes), 300);
  const preview = useQuery({
    queryKey: ["bulk-edit-preview", bank.name, selection, asked],
    enabled: asked !== "{}",
    gcTime: 0,
    queryFn: async () => {
      const args = bulkEditArguments(bank, selection, JSON.parse(asked), { preview: true });
      return bulkEditAnswer.parse(await provider.rpc("bulk_edit_questions", args));
    },
  });
  const run = useMutation({
    mutationFn: async (reason: string) => {
      const rest = { reason: reason.trim(), batch_id: batchId };
      const args = bulkEditArguments(bank, selection, changes, rest);
      return bulkEditAnswer.parse(await provider.rpc("bulk_edit_questions", args));
    },
    onSuccess: () => refresh(),
  });
  return { preview, run, batchId };
}
