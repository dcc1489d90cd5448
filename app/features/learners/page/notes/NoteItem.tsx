import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { RecordContextProvider, ReferenceField, useNotify, useUpdate } from "react-admin";
import { messageOf } from "~/ui/message-of";
import { Timestamp } from "~/ui/Timestamp";
import type { Note } from "./note";

interface NoteItemProps {
  note: Note;
  mayAct: boolean;
  onChanged: () => void;
}

/** One note, with the way to put it aside or to bring it back. */
export function NoteItem({ note, mayAct, onChanged }: NoteItemProps) {
  const [update, { isPending }] = useUpdate();
  const notify = useNotify();
  const isAside = note.archived_at !== null;
  const toggle = () =>
    update(
      "staff_notes",
      {
        id: note.id,
        data: { ...note, archived_at: isAside ? null : new Date().toISOString() },
        previousData: note,
      },
      {
        mutationMode: "pessimistic",
        onSuccess: onChanged,
        onError: (error) => notify(messageOf(error), { type: "error" }),
      },
    );
  return (
    <Box sx={{ py: 0.75, borderTop: 1, borderColor: "divider" }}>
      <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{note.body}</Typography>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", color: "text.secondary" }}>
        <RecordContextProvider value={note}>
          <ReferenceField source="author_id" reference="users" link={false} emptyText="Somebody" />
        </RecordContextProvider>
        <Timestamp value={note.created_at} />
        {mayAct && (
          <Button
            size="small"
            sx={{ ml: "auto" }}
            loading={isPending}
            onClick={() => void toggle()}
          >
            {isAside ? "Bring back" : "Put aside"}
          </Button>
        )}
      </Box>
    </Box>
  );
}
