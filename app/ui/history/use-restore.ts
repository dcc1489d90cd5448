import { useQueryClient } from "@tanstack/react-query";
import {
  useCanAccess,
  useNotify,
  useRecordContext,
  useRefresh,
  useResourceContext,
  useUpdate,
} from "ra-core";
import { messageOf } from "../message-of";
import type { HistoryEntry, HistoryField } from "./history-entry";

/**
 * Puts one former value back: an ordinary save of the record as it is shown, by its version, under every
 * rule a save has, with the reason in the audit log.
 */
export function useRestore() {
  const resource = useResourceContext() ?? "";
  const record = useRecordContext();
  const { canAccess: mayRestore = false } = useCanAccess({ resource, action: "edit", record });
  const [update, { isPending }] = useUpdate();
  const notify = useNotify();
  const refresh = useRefresh();
  const queries = useQueryClient();
  const restore = (field: HistoryField, value: unknown, entry: HistoryEntry) => {
    if (!record) return;
    const when = new Date(entry.at).toISOString().slice(0, 16).replace("T", " ");
    void update(
      resource,
      {
        id: record.id,
        data: { ...record, [field.source ?? field.column]: value },
        previousData: record,
        meta: { auditReason: `Restored from ${when} UTC: ${field.label}` },
      },
      {
        mutationMode: "pessimistic",
        onSuccess: () => {
          notify(`Restored: ${field.label}.`, { type: "success" });
          void queries.invalidateQueries({ queryKey: ["history", resource, String(record.id)] });
          refresh();
        },
        onError: (error: unknown) => notify(messageOf(error), { type: "error" }),
      },
    );
  };
  return { restore, isRestoring: isPending, mayRestore };
}
