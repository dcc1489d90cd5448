import { useMutation } from "@tanstack/react-query";
import { useDataProvider, useNotify, useRefresh } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";

const answer = z.object({
  decided: z.number(),
  skips: z.array(z.object({ title: z.string(), field: z.string(), reason: z.string() })),
});

/** Accepts suggestions, or keeps what is here, and says what could not be done. */
export function useDecide(onDone: () => void) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({ ids, accept }: { ids: readonly unknown[]; accept: boolean }) =>
      answer.parse(await provider.rpc("decide_sync_suggestions", { ids, accept })),
    onSuccess: ({ decided, skips }, { accept }) => {
      const done = `${decided} ${decided === 1 ? "suggestion" : "suggestions"} ${accept ? "accepted" : "turned down"}.`;
      const [first] = skips;
      const left = first ? ` ${skips.length} could not be: “${first.title}”: ${first.reason}` : "";
      notify(done + left, {
        type: first ? "warning" : "success",
        autoHideDuration: first ? 15_000 : 4000,
      });
      refresh();
      onDone();
    },
    onError: (error) => notify(messageOf(error), { type: "error" }),
  });
}
