import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider, useGetIdentity, useResourceContext } from "ra-core";
import { momentOf } from "../drafts/moment-of";
import { actorOf, type HistoryEntry, historyEntry } from "../history/history-entry";

/** More saves in between than these are not told one by one. */
const MOST = 20;

interface SavedByProps {
  recordId: unknown;
  /** When the version was saved that the work began on. ISO 8601 */
  since: string;
}

/** One save may leave several entries: those of one person in one moment are told once. */
function savesIn(entries: readonly HistoryEntry[], since: string): HistoryEntry[] {
  const later = entries.filter(({ at }) => Date.parse(at) > Date.parse(since));
  return later.filter(
    (entry, place) =>
      later.findIndex(({ at, actor_id }) => at === entry.at && actor_id === entry.actor_id) ===
      place,
  );
}

/** Who saved the record in between, and when; nothing for those who may not read its history. */
export function SavedBy({ recordId, since }: SavedByProps) {
  const resource = useResourceContext() ?? "";
  const provider = useDataProvider();
  const { identity } = useGetIdentity();
  const { data: entries = [] } = useQuery({
    queryKey: ["saved-since", resource, recordId, since],
    retry: false,
    gcTime: 0,
    queryFn: async () => {
      const args = { table_name: resource, record_id: String(recordId), limit: MOST };
      return historyEntry.array().parse(await provider.rpc("record_history", args));
    },
  });
  const saves = savesIn(entries, since);
  if (saves.length === 0) return null;
  const nameOf = (entry: HistoryEntry) =>
    entry.actor_id && entry.actor_id === identity?.id
      ? "you, in another tab or window"
      : actorOf(entry);
  return (
    <Typography role="status" sx={{ mb: 2 }}>
      Saved in between by{" "}
      {saves.map((entry, place) => (
        <span key={entry.id}>
          {place > 0 && ", "}
          <strong>{nameOf(entry)}</strong> ({momentOf(entry.at)}
          {entry.reason && `: “${entry.reason}”`})
        </span>
      ))}
      .
    </Typography>
  );
}
