import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { useDebounced } from "~/ui/use-debounced";
import type { Mapping } from "../source/source";
import type { ImportFile } from "../source/use-import-upload";
import { sample } from "./sample";

const TYPING_MS = 400;

/** The first records of a source under a mapping, read again when either changes. */
export function useSample(
  sourceId: string,
  file: ImportFile | null,
  mapping: Mapping | null,
  enabled: boolean,
) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const settled = useDebounced(mapping, TYPING_MS);
  return useQuery({
    queryKey: ["sync_sample", sourceId, file?.path, settled],
    enabled,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
    queryFn: async () =>
      sample.parse(
        await provider.post("/api/sync-samples", {
          source_id: sourceId,
          file_path: file?.path,
          file_name: file?.name,
          mapping: settled,
        }),
      ),
  });
}
