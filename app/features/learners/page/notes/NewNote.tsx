import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useCreate, useNotify } from "react-admin";
import { messageOf } from "~/ui/message-of";
import { LONGEST_NOTE } from "./note";

interface NewNoteProps {
  learnerId: string;
  onAdded: () => void;
}

/** What was typed stays until it is stored. */
export function NewNote({ learnerId, onAdded }: NewNoteProps) {
  const [body, setBody] = useState("");
  const [create, { isPending }] = useCreate();
  const notify = useNotify();
  const add = () =>
    create(
      "staff_notes",
      { data: { user_id: learnerId, body: body.trim() } },
      {
        onSuccess: () => {
          setBody("");
          onAdded();
        },
        onError: (error) => notify(messageOf(error), { type: "error" }),
      },
    );
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      sx={{ display: "flex", gap: 1, alignItems: "flex-start", mb: 1 }}
    >
      <TextField
        fullWidth
        multiline
        size="small"
        label="New note"
        helperText="For colleagues; the person never sees it."
        value={body}
        onChange={(event) => setBody(event.target.value)}
        slotProps={{ htmlInput: { maxLength: LONGEST_NOTE } }}
      />
      <Button type="submit" variant="outlined" disabled={!body.trim()} loading={isPending}>
        Add
      </Button>
    </Box>
  );
}
