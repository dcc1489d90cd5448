import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Radio from "@mui/material/Radio";
import TextField from "@mui/material/TextField";
import { type ClipboardEvent, type KeyboardEvent, memo, useState } from "react";
import { cleanText } from "~/domain/clean-text";
import { RowButtons } from "../../RowButtons";

interface ChoiceRowProps {
  group: string;
  id: string;
  text: string;
  position: number;
  count: number;
  several: boolean;
  isRight: boolean;
  explanation: string;
  onMark: (id: string, on: boolean) => void;
  onRewrite: (id: string, text: string) => void;
  onExplain: (id: string, text: string) => void;
  onMove: (from: number, to: number) => void;
  onRemove: (id: string) => void;
  onFill: (id: string, lines: readonly string[]) => void;
  /** Enter in the last choice. */
  onNext: (position: number) => void;
}

/** A letter or number that a source put before its choices. */
const withoutLabel = (line: string) => line.trim().replace(/^\(?[A-Ga-g1-9][).]\s+/, "");

/** One choice: its mark, its text, and why it is right or wrong. */
export const ChoiceRow = memo(function ChoiceRow({
  group,
  id,
  text,
  position,
  count,
  several,
  isRight,
  explanation,
  ...on
}: ChoiceRowProps) {
  const [explains, setExplains] = useState(false);
  const Mark = several ? Checkbox : Radio;
  const name = `Choice ${position + 1}`;
  const onPaste = (event: ClipboardEvent) => {
    const lines = cleanText(event.clipboardData.getData("text/plain"))
      .text.split("\n")
      .map(withoutLabel)
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    on.onFill(id, lines);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    on.onNext(position);
  };
  return (
    <Box sx={{ pb: 0.25 }}>
      <Box sx={{ display: "flex", alignItems: "flex-start", gap: 0.5 }}>
        <Mark
          size="small"
          name={group}
          checked={isRight}
          onChange={(event) => on.onMark(id, event.target.checked)}
          slotProps={{ input: { "aria-label": `${name} is right` } }}
          sx={{ mt: 1 }}
        />
        <TextField
          label={name}
          value={text}
          multiline
          fullWidth
          data-choice={id}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
          onChange={(event) => on.onRewrite(id, event.target.value)}
        />
        <Box sx={{ mt: 1.25 }}>
          <RowButtons
            name={name.toLowerCase()}
            position={position}
            count={count}
            onMove={(to) => on.onMove(position, to)}
            onRemove={() => on.onRemove(id)}
          />
        </Box>
      </Box>
      <Box sx={{ pl: 5.25 }}>
        {explains || explanation ? (
          <TextField
            label={`Why choice ${position + 1} is ${isRight ? "right" : "wrong"}`}
            value={explanation}
            multiline
            fullWidth
            autoFocus={explains && !explanation}
            onChange={(event) => on.onExplain(id, event.target.value)}
          />
        ) : (
          <Button
            onClick={() => setExplains(true)}
            aria-label={`Explain choice ${position + 1}`}
            sx={{ py: 0, fontWeight: 400 }}
          >
            Explain
          </Button>
        )}
      </Box>
    </Box>
  );
});
