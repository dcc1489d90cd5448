import Autocomplete from "@mui/material/Autocomplete";
import type { SxProps } from "@mui/material/styles";
import TextField from "@mui/material/TextField";
import { type ClipboardEvent, useState } from "react";
import { answersOf } from "~/domain/answers/answer-lists";
import { cleanText } from "~/domain/clean-text";
import { straightQuotes } from "~/ui/clean-paste/CleanPaste";

interface WordListFieldProps {
  label: string;
  value: readonly string[];
  onChange: (words: string[]) => void;
  suggestions?: readonly string[];
  helperText?: string;
  error?: boolean;
  placeholder?: string;
  /** The words are compared with what a keyboard types. */
  straight?: boolean;
  sx?: SxProps;
}

/**
 * A list of words as chips. Enter adds what is typed, and so does leaving the field: nothing typed
 * is lost. A pasted list becomes a chip each. A word stands once.
 */
export function WordListField({
  label,
  value,
  onChange,
  suggestions = [],
  straight = false,
  sx,
  ...text
}: WordListFieldProps) {
  const [typed, setTyped] = useState("");
  const set = (words: readonly string[]) =>
    onChange([...new Set(words.map((word) => word.trim()).filter(Boolean))]);
  const onPaste = (event: ClipboardEvent) => {
    const pasted = cleanText(event.clipboardData.getData("text/plain"), {
      straightQuotes: straight,
    });
    const words = answersOf(pasted.text);
    if (words.length < 2) return;
    event.preventDefault();
    set([...value, ...words]);
  };
  return (
    <Autocomplete
      multiple
      freeSolo
      fullWidth
      options={suggestions.filter((word) => !value.includes(word))}
      value={[...value]}
      inputValue={typed}
      onInputChange={(_, next, reason) => reason !== "blur" && setTyped(next)}
      onChange={(_, words) => set(words)}
      onPaste={onPaste}
      onBlur={() => {
        if (typed.trim()) set([...value, typed]);
        setTyped("");
      }}
      slotProps={{ chip: { size: "small" } }}
      {...(straight && straightQuotes)}
      sx={sx ?? {}}
      renderInput={(params) => <TextField {...params} {...text} label={label} />}
    />
  );
}
