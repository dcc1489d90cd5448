import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type DataProvider, type Identifier, useDataProvider, useGetList } from "react-admin";
import { createdLink, previewLink } from "./preview-link";

interface Functions extends DataProvider {
  rpc(name: string, args: Record<string, unknown>): Promise<unknown>;
}

const NEWEST = 50;

/** The preview links of a record, newest first, with what can be done about them. */
export function usePreviewLinks(resource: string, recordId: Identifier) {
  const provider = useDataProvider<Functions>();
  const queries = useQueryClient();
  const { data, isPending, error } = useGetList(
    "preview_links",
    {
      filter: { "resource@eq": resource, "record_id@eq": recordId },
      sort: { field: "created_at", order: "DESC" },
      pagination: { page: 1, perPage: NEWEST },
    },
    // Whoever looks wants to know whether the link was opened by now.
    { staleTime: 0 },
  );
  const onSettled = () => queries.invalidateQueries({ queryKey: ["preview_links"] });
  const create = useMutation({
    mutationFn: async (days: number) =>
      createdLink.parse(
        await provider.rpc("create_preview_link", { resource, record_id: recordId, days }),
      ),
    onSettled,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => provider.rpc("revoke_preview_link", { link_id: id }),
    onSettled,
  });
  return {
    links: previewLink.array().safeParse(data).data ?? [],
    isPending,
    error,
    create,
    revoke,
  };
}
