import { RecordContextProvider, ResourceContextProvider } from "react-admin";
import { RecordLink } from "../RecordLink";
import type { BatchSkip } from "./batch";

/** A record of a batch by its title, a link to its page. */
export function BatchRecordLink({
  record: { table_name, record_id, title },
}: {
  record: Pick<BatchSkip, "table_name" | "record_id" | "title">;
}) {
  return (
    <ResourceContextProvider value={table_name}>
      <RecordContextProvider value={{ id: record_id }}>
        <RecordLink>{title ?? record_id}</RecordLink>
      </RecordContextProvider>
    </ResourceContextProvider>
  );
}
