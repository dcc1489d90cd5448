import { useRef, useState } from "react";
import type { Outcome } from "./QueueItem";

interface Made {
  caseId: string;
  decisionId: string;
}

/** What this person did since the list was read: what became of each case, and the decisions to take back. */
export function useSession() {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  // At hand at once: two fast presses of "u" take back two decisions, not one of them twice.
  const made = useRef<Made[]>([]);
  const [howMany, setHowMany] = useState(0);
  const changeMade = (after: Made[]) => {
    made.current = after;
    setHowMany(after.length);
  };
  return {
    outcomes,
    canTakeBack: howMany > 0,
    note: (caseId: string, outcome: Outcome) => {
      setOutcomes((before) => new Map(before).set(caseId, outcome));
      if (outcome.by === "me" && "decisionId" in outcome)
        changeMade([...made.current, { caseId, decisionId: outcome.decisionId }]);
    },
    /** The latest decision, which from now on is not the latest any more; undefined when there is none. */
    takeLatest: (): Made | undefined => {
      const latest = made.current.at(-1);
      changeMade(made.current.slice(0, -1));
      return latest;
    },
    /** For a decision that could not be taken back after all. */
    putBack: (latest: Made) => changeMade([...made.current, latest]),
    forget: (caseId: string) =>
      setOutcomes((before) => new Map([...before].filter(([id]) => id !== caseId))),
  };
}
