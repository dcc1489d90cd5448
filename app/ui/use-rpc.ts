import { useQuery } from "@tanstack/react-query";
import { type DataProvider, useDataProvider } from "react-admin";
import type { z } from "zod";

/** The query of `useRpc`, for asking ahead. */
export const rpcQuery = <Schema extends z.ZodType>(
  provider: DataProvider,
  name: string,
  args: Record<string, unknown>,
  answer: Schema,
) => ({
  queryKey: ["rpc", name, args],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<z.output<Schema>> =>
    answer.parse(await provider.rpc(name, args, undefined, signal)),
});

/**
 * The answer of a database function, parsed.
 * @param answer  the schema of what it answers
 */
export function useRpc<Schema extends z.ZodType>(
  name: string,
  args: Record<string, unknown>,
  answer: Schema,
  options: { enabled?: boolean } = {},
) {
  const provider = useDataProvider();
  return useQuery({ ...rpcQuery(provider, name, args, answer), ...options });
}
