import RemoveIcon from "@mui/icons-material/Close";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Radio from "@mui/material/Radio";
import TextField from "@mui/material/TextField";
import { useId } from "react";

interface DropDownWordsProps {
  gap: string;
  words: readonly string[];
  /** The right word; undefined while none is marked. */
  right: string | undefined;
  onChange: (words: string[], right: string | undefined) => void;
}

/** The list of one gap. The mark goes along when the marked word is rewritten. */
export function DropDownWords({ gap, words, right, onChange }: DropDownWordsProps) {
  const group = useId();
  // Two equal words are a problem to solve, not two right answers.
  const marked = right === undefined ? -1 : words.indexOf(right);
  const rewrite = (position: number, word: string) =>
    onChange(
      words.map((other, index) => (index === position ? word : other)),
      position === marked ? word : right,
    );
  return (
    <Box>
      <Box sx={{ display: "grid", gridTemplateColumns: { sm: "1fr 1fr" }, columnGap: 2 }}>
        {words.map((word, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity but their place
          <Box key={position} sx={{ display: "flex", alignItems: "center" }}>
            <Radio
              size="small"
              name={group}
              checked={position === marked}
              // The mark is the word itself, so there is nothing to mark yet.
              disabled={word === ""}
              onChange={() => onChange([...words], word)}
              slotProps={{ input: { "aria-label": `Word ${position + 1} is right in gap ${gap}` } }}
            />
            <TextField
              label={`Gap ${gap}, word ${position + 1}`}
              value={word}
              fullWidth
              onChange={(event) => rewrite(position, event.target.value)}
            />
            <IconButton
              size="small"
              aria-label={`Remove word ${position + 1} of gap ${gap}`}
              onClick={() =>
                onChange(
                  words.filter((_, index) => index !== position),
                  position === marked ? undefined : right,
                )
              }
            >
              <RemoveIcon fontSize="small" />
            </IconButton>
          </Box>
        ))}
      </Box>
      <Button onClick={() => onChange([...words, ""], right)}>Add a word to gap {gap}</Button>
    </Box>
  );
}
