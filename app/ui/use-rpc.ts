import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { z } from "zod";

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
  return useQuery({
    queryKey: ["rpc", name, args],
    queryFn: async ({ signal }): Promise<z.output<Schema>> =>
      answer.parse(await provider.rpc(name, args, undefined, signal)),
    ...options,
  });
}
