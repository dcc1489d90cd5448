import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { isPressed } from "~/ui/shortcuts/shortcut";
import { isTypedInto } from "~/ui/shortcuts/use-shortcut";
import { DECISION_ACTIONS, type DecisionAction } from "../case";
import { DECIDING } from "../decide/use-decide";
import { DECISIONS } from "../decisions";

const KEPT_FOR_MS = 5_000;

export interface KeyAhead {
  /** Called once the case is drawn: the decision whose key was pressed before, if any. */
  take: (caseId: string) => DecisionAction | null;
}

/**
 * Keeps a decision key that is pressed while a decision or the next case is under way, for that case. It
 * opens the dialog and no more: Enter decides only what somebody has seen.
 */
export function useKeyAhead(chosen: string | null | undefined): KeyAhead {
  const queries = useQueryClient();
  const expected = useRef(chosen);
  expected.current = chosen;
  const drawn = useRef<string | null>(null);
  const kept = useRef<{ action: DecisionAction; at: number } | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isWaiting =
        drawn.current !== expected.current || queries.isMutating({ mutationKey: DECIDING }) > 0;
      if (!isWaiting || event.defaultPrevented || event.repeat || isTypedInto(event)) return;
      const action = DECISION_ACTIONS.find((one) => isPressed(event, DECISIONS[one].key));
      if (action) kept.current = { action, at: event.timeStamp };
    };
    // After those of the document, which take the key where it can be taken.
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [queries]);
  const ahead = useRef<KeyAhead>({
    take: (caseId) => {
      const { current } = kept;
      drawn.current = caseId;
      kept.current = null;
      return current && performance.now() - current.at < KEPT_FOR_MS ? current.action : null;
    },
  });
  return ahead.current;
}
