import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { type TagUse, tagUse } from "./tag";

const answer = tagUse.array();

/** How often each tag is used, by its id; undefined while it is counted. */
export function useTagUsage(): ReadonlyMap<unknown, TagUse> | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ["tags", "usage"],
    queryFn: async () => answer.parse(await provider.rpc("tag_usage", {})),
    select: (uses) => new Map<unknown, TagUse>(uses.map((use) => [use.id, use])),
  });
  return data;
}
