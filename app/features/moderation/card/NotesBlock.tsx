import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useCreate, useNotify } from "react-admin";
import { Block } from "~/ui/blocks/Block";
import { messageOf } from "~/ui/message-of";
import { Timestamp } from "~/ui/Timestamp";
import type { CaseDetail } from "../case-detail";

interface NotesBlockProps {
  about: CaseDetail;
  mayAct: boolean;
  onAdded: () => void;
}

/** What moderators tell each other about the case and its author; what was typed stays until it is stored. */
export function NotesBlock({ about, mayAct, onAdded }: NotesBlockProps) {
  const [body, setBody] = useState("");
  const [subject, setSubject] = useState<"case" | "author">("case");
  const [create, { isPending }] = useCreate();
  const notify = useNotify();
  const { author, notes, case: row } = about;
  const add = () =>
    create(
      "moderation_notes",
      {
        data: {
          ...(subject === "author" && author ? { user_id: author.id } : { case_id: row.id }),
          body: body.trim(),
        },
      },
      {
        onSuccess: () => {
          setBody("");
          onAdded();
        },
        onError: (error) => notify(messageOf(error), { type: "error" }),
      },
    );
  return (
    <Block title="Private notes">
      {notes.length === 0 && !mayAct && (
        <Typography color="text.secondary">No notes yet.</Typography>
      )}
      {mayAct && (
        <Box
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
          sx={{ display: "flex", gap: 1, alignItems: "flex-start", mb: 1, flexWrap: "wrap" }}
        >
          <TextField
            multiline
            size="small"
            fullWidth={false}
            label="New note"
            helperText="For colleagues; the author never sees it."
            value={body}
            onChange={(event) => setBody(event.target.value)}
            sx={{ flex: 1, minWidth: 200 }}
            slotProps={{ htmlInput: { maxLength: 4000 } }}
          />
          <TextField
            select
            size="small"
            fullWidth={false}
            label="About"
            value={subject}
            onChange={(event) => setSubject(event.target.value === "author" ? "author" : "case")}
            sx={{ minWidth: 110 }}
          >
            <MenuItem value="case">The case</MenuItem>
            {author && <MenuItem value="author">The author</MenuItem>}
          </TextField>
          <Button type="submit" variant="outlined" disabled={!body.trim()} loading={isPending}>
            Add
          </Button>
        </Box>
      )}
      {notes.map((note) => (
        <Box key={note.id} sx={{ py: 0.5, borderTop: 1, borderColor: "divider" }}>
          <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {note.body}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {note.by_name ?? "Somebody"}, <Timestamp value={note.created_at} />
            {note.about === "author" && " · about the author"}
          </Typography>
        </Box>
      ))}
    </Block>
  );
}
