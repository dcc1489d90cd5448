import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import type { CommentedField } from "./review-record";

const WHOLE = "whole";

interface NewCommentProps {
  fields: readonly CommentedField[];
  disabled: boolean;
  /** @param field  null for the whole record */
  onAdd: (field: string | null, body: string) => void;
}

/** A comment on a field or on the whole. */
export function NewComment({ fields, disabled, onAdd }: NewCommentProps) {
  const [field, setField] = useState(WHOLE);
  const [body, setBody] = useState("");
  return (
    <>
      <TextField
        select
        fullWidth
        label="Comment on"
        value={field}
        onChange={(event) => setField(event.target.value)}
      >
        <MenuItem value={WHOLE}>The whole</MenuItem>
        {fields.map(({ source, label }) => (
          <MenuItem key={source} value={source}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        fullWidth
        multiline
        label="Comment"
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <Button
        disabled={disabled || !body.trim()}
        onClick={() => {
          onAdd(field === WHOLE ? null : field, body.trim());
          setBody("");
        }}
      >
        Add comment
      </Button>
    </>
  );
}
