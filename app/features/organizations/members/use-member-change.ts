import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { memberChange } from "./member";

interface Change {
  /** Function of the database. */
  name: string;
  args: Record<string, unknown>;
}

/** Calls a function that changes members, and reads every list of members again. */
export function useMemberChange() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, args }: Change) =>
      memberChange.parse(await provider.rpc(name, args)),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["rpc", "list_members"] }),
        queries.invalidateQueries({ queryKey: ["rpc", "learner_head"] }),
        queries.invalidateQueries({ queryKey: ["rpc", "learner_timeline"] }),
      ]),
  });
}
