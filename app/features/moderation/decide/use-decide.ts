import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { type DecisionAction, decisionAnswer } from "../case";

interface Asked {
  action: DecisionAction;
  reason: string;
  message: string;
  until: string | null;
}

/** Names decisions that are under way among the mutations. */
export const DECIDING = ["decide_case"] as const;

/**
 * Decides a case, once however often the button is pressed.
 * @param taken   settles when the case is claimed; a decision that is asked for before waits for it
 * @param onDone  gets the id of the decision
 */
export function useDecide(
  caseId: string,
  taken: Promise<unknown>,
  onDone: (decisionId: string) => void,
) {
  const [key] = useState(() => crypto.randomUUID());
  const isSent = useRef(false);
  const provider = useDataProvider<ConsoleDataProvider>();
  const { mutate, ...state } = useMutation({
    mutationKey: DECIDING,
    mutationFn: async ({ action, reason, message, until }: Asked) => {
      await taken;
      return decisionAnswer.parse(
        await provider.rpc("decide_case", {
          case_id: caseId,
          action,
          reason: reason.trim(),
          message: message.trim() || null,
          until,
          idempotency_key: key,
        }),
      );
    },
    onSuccess: ({ id }) => onDone(id),
    onError: () => {
      isSent.current = false;
    },
  });
  return {
    ...state,
    /** Nothing while it is under way, or done. */
    decide: (asked: Asked) => {
      if (isSent.current) return;
      isSent.current = true;
      mutate(asked);
    },
  };
}
