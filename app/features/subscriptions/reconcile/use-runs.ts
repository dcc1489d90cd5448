import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useGetList } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { runRow } from "./rows";

const RUNS = "stripe_reconciliations";
const SHOWN = 10;
const EVERY_MS = 2_000;

/** The latest runs, newest first; looked at again while one is under way. */
export function useRuns() {
  const query = useGetList(
    RUNS,
    { pagination: { page: 1, perPage: SHOWN }, sort: { field: "created_at", order: "DESC" } },
    {
      refetchInterval: ({ state }) =>
        (runRow.array().safeParse(state.data?.data).data ?? []).some((run) => !run.finished_at) &&
        EVERY_MS,
    },
  );
  return { ...query, data: query.data && runRow.array().parse(query.data) };
}

/** Starts a run, or finds the one that is under way. */
export function useStartRun() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => z.uuid().parse(await provider.rpc("start_stripe_reconciliation", {})),
    onSettled: () => queries.invalidateQueries({ queryKey: [RUNS] }),
  });
}
