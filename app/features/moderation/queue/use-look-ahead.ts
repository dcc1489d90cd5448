import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useDataProvider } from "react-admin";
import { rpcQuery } from "~/ui/use-rpc";
import { caseDetail } from "../case-detail";

/** Asks for the case that comes next while this one is looked at, so that nobody waits for it. */
export function useLookAhead(caseId: string | null | undefined): void {
  const provider = useDataProvider();
  const queries = useQueryClient();
  useEffect(() => {
    if (caseId)
      void queries.prefetchQuery(
        rpcQuery(provider, "case_detail", { case_id: caseId }, caseDetail),
      );
  }, [caseId, provider, queries]);
}
