import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { type KeyboardEvent, useState } from "react";

interface ReplacementFieldProps {
  /** The spoken word. */
  said: string;
  /** What is shown instead so far. */
  shown: string;
  /** Takes the replacement; the empty text takes it back. */
  onDone: (replacement: string) => void;
  onCancel: () => void;
}

/** What a candidate reads instead of a spoken word. Enter takes it, Escape leaves it as it was. */
export function ReplacementField({ said, shown, onDone, onCancel }: ReplacementFieldProps) {
  const [typed, setTyped] = useState(shown);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") onDone(typed);
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box sx={{ display: "flex", gap: 1, alignItems: "center", mt: 1 }}>
      <TextField
        label={`Shown instead of “${said}”`}
        value={typed}
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        sx={{ width: 280, maxWidth: "100%" }}
      />
      <Button variant="outlined" onClick={() => onDone(typed)} sx={{ flexShrink: 0 }}>
        Take it
      </Button>
      {shown && (
        <Button onClick={() => onDone("")} sx={{ flexShrink: 0 }}>
          Show the spoken word
        </Button>
      )}
    </Box>
  );
}
