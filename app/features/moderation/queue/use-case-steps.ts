import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import { claimAnswer, undoAnswer } from "../case";
import { useAskAgain } from "./use-watch";

/** Claiming, giving back, handing over and taking back, each with a word when the database refuses. */
export function useCaseSteps() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const askAgain = useAskAgain();
  const onSettled = () => {
    askAgain();
    void queries.invalidateQueries({ queryKey: ["rpc", "case_detail"] });
  };
  const onError = (error: unknown) => notify(messageOf(error), { type: "warning" });

  const claim = useMutation({
    mutationFn: async (caseId: string) =>
      claimAnswer.parse(await provider.rpc("claim_case", { case_id: caseId })),
    onError,
    onSettled,
  });
  const release = useMutation({
    mutationFn: async (caseId: string) =>
      claimAnswer.parse(await provider.rpc("release_case", { case_id: caseId })),
    onError,
    onSettled,
  });
  const next = useMutation({
    mutationFn: async (filters: Record<string, unknown>) =>
      claimAnswer.parse(await provider.rpc("claim_next_case", { filters })),
    onError,
    onSettled,
  });
  const undo = useMutation({
    mutationFn: async (decisionId: string) =>
      undoAnswer.parse(
        await provider.rpc("undo_decisions", {
          decision_ids: [decisionId],
          reason: "Taken back right after deciding",
          idempotency_key: crypto.randomUUID(),
        }),
      ),
    onError,
    onSettled,
  });
  return { claim, release, next, undo };
}
