import { useQuery } from "@tanstack/react-query";
import { type DataProvider, useDataProvider } from "react-admin";
import { z } from "zod";
import { type Colleague, colleague } from "./review-record";

/** A data provider that also calls functions of the database. */
export interface FunctionCaller extends DataProvider {
  rpc(name: string, args: Record<string, unknown>): Promise<unknown>;
}

const NOBODY: Colleague[] = [];

/** The names of all colleagues, and who of them may review; empty while unknown. */
export function useColleagues(): Colleague[] {
  const provider = useDataProvider<FunctionCaller>();
  const { data } = useQuery({
    queryKey: ["content_staff"],
    queryFn: async () => z.array(colleague).parse(await provider.rpc("content_staff", {})),
    staleTime: 5 * 60_000,
    retry: false,
  });
  return data ?? NOBODY;
}
