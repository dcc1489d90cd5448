import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { type DecisionAction, decisionAnswer } from "../case";

interface Asked {
  action: DecisionAction;
  reason: string;
  message: string;
  until: string | null;
}

/** Decides a case, once however often the button is pressed. @param onDone  gets the id of the decision */
export function useDecide(caseId: string, onDone: (decisionId: string) => void) {
  const [key] = useState(() => crypto.randomUUID());
  const provider = useDataProvider<ConsoleDataProvider>();
  return useMutation({
    mutationFn: async ({ action, reason, message, until }: Asked) =>
      decisionAnswer.parse(
        await provider.rpc("decide_case", {
          case_id: caseId,
          action,
          reason: reason.trim(),
          message: message.trim() || null,
          until,
          idempotency_key: key,
        }),
      ),
    onSuccess: ({ id }) => onDone(id),
  });
}
