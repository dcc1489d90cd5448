import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";

/** Calls a function that makes or changes a request, and reads the requests again. */
export function useRequestChange(name: string, onDone?: () => void) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (args: Record<string, unknown>) => provider.rpc(name, args),
    onSuccess: () => onDone?.(),
    // After a refusal too: the worker may have begun meanwhile.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["data_requests"] }),
        queries.invalidateQueries({ queryKey: ["rpc", "learner_timeline"] }),
      ]),
  });
}
