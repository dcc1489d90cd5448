import { RecordContextProvider, ResourceContextProvider, useCanAccess } from "react-admin";
import { HistoryButton } from "~/ui/history/HistoryButton";
import type { HistoryField } from "~/ui/history/history-entry";
import type { ThreadComment, ThreadPost } from "~/ui/thread/thread";
import { ActButtons } from "../act/ActButtons";
import type { Act, Kind } from "../act/acts";

const FIELDS: readonly HistoryField[] = [
  { column: "content", label: "Text", restorable: false },
  { column: "title", label: "Title", restorable: false },
  { column: "status", label: "Status", restorable: false },
  { column: "is_pinned", label: "Pinned", restorable: false },
  { column: "is_locked", label: "Locked", restorable: false },
  { column: "forum_id", label: "Forum", restorable: false },
  { column: "edited_at", label: "Edited", restorable: false },
];

/** What fits how the item stands now. */
function actsFor(item: ThreadPost | ThreadComment): Act[] {
  const status: Act = item.status === "visible" ? "hide" : "restore";
  if (!("title" in item)) return [status];
  if (item.merged_into) return [status];
  return [
    status,
    item.is_pinned ? "unpin" : "pin",
    item.is_locked ? "unlock" : "lock",
    "move",
    "merge",
  ];
}

interface ItemActsProps {
  item: ThreadPost | ThreadComment;
  kind: Kind;
}

/** Buttons below a post or comment: what a moderator may do, and its history. */
export function ItemActs({ item, kind }: ItemActsProps) {
  const { canAccess: mayAct = false } = useCanAccess({ resource: `${kind}s`, action: "act" });
  const author = item.author.name ?? "a deleted account";
  const name = "title" in item ? `“${item.title}”` : `the comment of ${author}`;
  return (
    <ResourceContextProvider value={`${kind}s`}>
      <RecordContextProvider value={item}>
        {mayAct && <ActButtons acts={actsFor(item)} kind={kind} ids={[item.id]} name={name} />}
        <HistoryButton fields={FIELDS} />
      </RecordContextProvider>
    </ResourceContextProvider>
  );
}
