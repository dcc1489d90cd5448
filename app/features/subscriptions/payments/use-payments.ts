import { useInfiniteQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { paymentsAnswer } from "./payment";

/** Of every learner's payments, for what changes them to ask again. */
export const PAYMENTS_QUERY = ["learner-payments"];

/** A learner's payments as Stripe has them, page after page. */
export function usePayments(learnerId: string) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useInfiniteQuery({
    queryKey: [...PAYMENTS_QUERY, learnerId],
    retry: false,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: after }) =>
      paymentsAnswer.parse(
        await provider.post("/api/learner-payments", {
          learner_id: learnerId,
          ...(after && { after }),
        }),
      ),
    getNextPageParam: (page) =>
      page.state === "known" && page.has_more ? page.invoices.at(-1)?.id : undefined,
  });
}
