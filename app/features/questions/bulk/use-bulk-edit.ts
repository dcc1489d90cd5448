import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useDataProvider, useRefresh, useResourceContext } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import type { BatchSkip } from "~/ui/batches/batch";
import { useDebounced } from "~/ui/use-debounced";
import { bankOf } from "../banks";
import { inPlainWords } from "../problem-text";
import {
  bulkEditAnswer,
  bulkEditArguments,
  type QuestionChanges,
  type Selection,
} from "./bulk-edit";
import { type CheckProgress, checkSelection } from "./check-selection";

const NO_REASONS: ReadonlyMap<string, string> = new Map();

/** The check says best what is wrong; the database names fields as columns, and of most checks knows only that none has passed. */
const explained =
  (reasons: ReadonlyMap<string, string>) =>
  (skip: BatchSkip): BatchSkip => {
    const failed = reasons.get(skip.record_id);
    if (failed) return { ...skip, code: "check_failed", problem: failed };
    return { ...skip, problem: skip.problem && inPlainWords(skip.problem) };
  };

/**
 * Counts what a change would do, and does it under one batch id, so that a second try cannot do it twice.
 * What publishes has the questions checked first; leaving the dialog stops that before anything changes.
 */
export function useBulkEdit(selection: Selection, changes: QuestionChanges) {
  const bank = bankOf(useResourceContext());
  const provider = useDataProvider<ConsoleDataProvider>();
  const refresh = useRefresh();
  const [batchId] = useState(() => crypto.randomUUID());
  const [progress, setProgress] = useState<CheckProgress | null>(null);
  const left = useRef(new AbortController());
  useEffect(() => {
    left.current = new AbortController();
    return () => left.current.abort();
  }, []);
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
      const { signal } = left.current;
      const reasons = changes.is_active
        ? await checkSelection(provider, bank, selection, setProgress, signal)
        : NO_REASONS;
      signal.throwIfAborted();
      setProgress(null);
      const rest = { reason: reason.trim(), batch_id: batchId };
      const args = bulkEditArguments(bank, selection, changes, rest);
      const answer = bulkEditAnswer.parse(await provider.rpc("bulk_edit_questions", args));
      return { ...answer, skips: answer.skips.map(explained(reasons)) };
    },
    onSuccess: () => refresh(),
    onError: () => setProgress(null),
  });
  return { preview, run, progress, batchId };
}
