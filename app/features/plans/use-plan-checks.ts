import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useGetList } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { type PlanCheckRequest, planCheck, planCheckAnswer } from "./plan-check";

const CHECKS = "subscription_plan_checks";
const all = {
  pagination: { page: 1, perPage: 500 },
  sort: { field: "plan_id", order: "ASC" },
} as const;

/** The last check of each plan, by the plan's id; undefined while they are read. */
export function usePlanChecks() {
  const { data, error, isPending } = useGetList(CHECKS, all);
  const checks = data && planCheck.array().parse(data);
  return { checks: checks && new Map(checks.map((one) => [one.plan_id, one])), error, isPending };
}

/** Compares a plan, or all of them, with Stripe now. */
export function useCheckPlans() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (asked: PlanCheckRequest) =>
      planCheckAnswer.parse(await provider.post("/api/plan-checks", asked)),
    onSettled: () => queries.invalidateQueries({ queryKey: [CHECKS] }),
  });
}
