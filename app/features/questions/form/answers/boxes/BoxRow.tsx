import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { type ClipboardEvent, memo } from "react";
import { splitIntoBoxes } from "~/domain/answers/paragraph-edits";
import { cleanText } from "~/domain/clean-text";
import { RowButtons } from "../../RowButtons";

interface BoxRowProps {
  id: string;
  text: string;
  position: number;
  count: number;
  onRewrite: (id: string, text: string) => void;
  onMove: (from: number, to: number) => void;
  onRemove: (id: string) => void;
  /** A text of several lines was pasted into the box. */
  onSplit: (id: string, texts: readonly string[]) => void;
}

/** One box in the right order. */
export const BoxRow = memo(function BoxRow({ id, text, position, count, ...on }: BoxRowProps) {
  const onPaste = (event: ClipboardEvent) => {
    const pasted = cleanText(event.clipboardData.getData("text/plain")).text;
    // Sentences of one line may belong into one box: only lines are split without being asked.
    if (text.trim() !== "" || !pasted.trim().includes("\n")) return;
    event.preventDefault();
    on.onSplit(id, splitIntoBoxes(pasted));
  };
  return (
    <Box sx={{ display: "flex", alignItems: "flex-start", gap: 0.5 }}>
      <TextField
        label={`Box ${position + 1}`}
        value={text}
        multiline
        fullWidth
        data-box={id}
        onPaste={onPaste}
        onChange={(event) => on.onRewrite(id, event.target.value)}
      />
      <Box sx={{ mt: 1.25 }}>
        <RowButtons
          name={`box ${position + 1}`}
          position={position}
          count={count}
          onMove={(to) => on.onMove(position, to)}
          onRemove={() => on.onRemove(id)}
        />
      </Box>
    </Box>
  );
});
