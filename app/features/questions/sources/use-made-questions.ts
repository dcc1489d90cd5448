import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { madeRow } from "./source";

const answer = madeRow.array();

/** The items that were made from a source, whatever their bank. */
export function useMadeQuestions(sourceId: string | null | undefined) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["question_sources", sourceId, "questions"],
    enabled: Boolean(sourceId),
    queryFn: async () =>
      answer.parse(await provider.rpc("source_questions", { source_id: sourceId })),
  });
}
