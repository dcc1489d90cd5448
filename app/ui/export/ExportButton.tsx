import { useDataProvider, useListContext } from "ra-core";
import { ExportMenu } from "./ExportMenu";
import { pagesOfRows } from "./every-row";
import type { ShownColumn } from "./shown-columns";

interface ExportButtonProps {
  /** The columns of the list, in their order. */
  shows: readonly ShownColumn[];
  /** That of the list's own query, as for the columns that are searched. */
  meta?: Record<string, unknown>;
  /** The rows are questions or lessons, which other systems can take over. */
  canExchange?: boolean;
}

/** Saves all rows of the list, as filtered and sorted, in the format that is chosen. */
export function ExportButton({ shows, meta, canExchange }: ExportButtonProps) {
  const { resource, filterValues, filter, sort, total } = useListContext();
  const provider = useDataProvider();
  const wanted = { resource, filter: { ...filterValues, ...filter }, sort, meta };
  return (
    <ExportMenu
      resource={resource}
      total={total}
      shows={shows}
      canExchange={canExchange ?? false}
      pagesOf={(reading) => pagesOfRows(provider, { ...wanted, ...reading })}
    />
  );
}
