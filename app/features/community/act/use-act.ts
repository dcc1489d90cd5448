import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Identifier, useDataProvider, useRefresh } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { batchOutcome } from "~/ui/batches/batch";
import { ACT_WORDS, type Act, actCall, countedItems, type Kind } from "./acts";
import { useLastAct } from "./last-act";

interface ActOn {
  act: Act;
  kind: Kind;
  ids: Identifier[];
  /** Everything was done; where something stayed as it was, the person reads that first. */
  onDone: () => void;
}

/** Carries an act out, under one id for all tries: a lost answer must not act twice. */
export function useAct({ act, kind, ids, onDone }: ActOn) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const [, setLastAct] = useLastAct();
  const [batchId] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: async (given: { reason: string; target: string | null }) => {
      const [name, args] = actCall(act, kind, { ids, batchId, ...given });
      return batchOutcome.parse(await provider.rpc(name, args));
    },
    onSuccess: async ({ changed, skipped, unchanged }) => {
      if (changed > 0)
        setLastAct({ batchId, sentence: `${countedItems(changed, kind)} ${ACT_WORDS[act].done}.` });
      await queries.invalidateQueries({ queryKey: ["rpc", "post_thread"] });
      refresh();
      if (skipped === 0 && (changed > 0 || unchanged > 0)) onDone();
    },
  });
}
