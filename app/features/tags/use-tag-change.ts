import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify, useRefresh } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { changedInWords, tagChange } from "./tag";

interface Change {
  rpc: "rename_tag" | "merge_tags";
  args: Record<string, unknown>;
  done: string;
}

/** Renames or merges tags and says how many records that changed. */
export function useTagChange(onDone: () => void) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({ rpc, args }: Change) => tagChange.parse(await provider.rpc(rpc, args)),
    onSuccess: async ({ changed }, { done }) => {
      notify(`${done} ${changedInWords(changed)}`, { type: "success" });
      await queries.invalidateQueries({ queryKey: ["tags"] });
      refresh();
      onDone();
    },
  });
}
