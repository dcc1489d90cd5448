import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { splitIntoBoxes } from "~/domain/answers/paragraph-edits";

/** Makes the boxes of a text at once: of its lines, or of its sentences when it is one paragraph. */
export function SplitParagraph({ onSplit }: { onSplit: (texts: readonly string[]) => void }) {
  const [text, setText] = useState("");
  const boxes = splitIntoBoxes(text);
  return (
    <Box sx={{ mb: 1.5 }}>
      <TextField
        label="Text in the right order, to be split into boxes"
        value={text}
        multiline
        minRows={2}
        fullWidth
        onChange={(event) => setText(event.target.value)}
        helperText="A line becomes a box; in a single paragraph each sentence does."
      />
      <Button variant="outlined" disabled={boxes.length < 2} onClick={() => onSplit(boxes)}>
        {boxes.length < 2 ? "Split into boxes" : `Split into ${boxes.length} boxes`}
      </Button>
    </Box>
  );
}
