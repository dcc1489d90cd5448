import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";

/** Calls a function that opens or closes lessons for a person, and asks for the verdict again. */
export function useAccessChange(name: string, said: string, onDone: () => void) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: (args: Record<string, unknown>) => provider.rpc(name, args),
    onSuccess: async () => {
      notify(said, { type: "success" });
      onDone();
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["rpc", "access_verdict"] }),
        queries.invalidateQueries({ queryKey: ["rpc", "learner_timeline"] }),
      ]);
    },
  });
}
