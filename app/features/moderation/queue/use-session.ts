import { useState } from "react";
import type { Outcome } from "./QueueItem";

interface Made {
  caseId: string;
  decisionId: string;
}

/** What this person did since the list was read: what became of each case, and the decisions to take back. */
export function useSession() {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [made, setMade] = useState<readonly Made[]>([]);
  return {
    outcomes,
    /** The latest decision that was not taken back. */
    latest: made.at(-1),
    note: (caseId: string, outcome: Outcome) => {
      setOutcomes((before) => new Map(before).set(caseId, outcome));
      if (outcome.by === "me" && "decisionId" in outcome)
        setMade((before) => [...before, { caseId, decisionId: outcome.decisionId }]);
    },
    takenBack: ({ caseId, decisionId }: Made) => {
      setOutcomes((before) => new Map([...before].filter(([id]) => id !== caseId)));
      setMade((before) => before.filter((one) => one.decisionId !== decisionId));
    },
  };
}
