import Autocomplete from "@mui/material/Autocomplete";
import type { SxProps } from "@mui/material/styles";
import TextField from "@mui/material/TextField";
import { useState } from "react";

interface WordListFieldProps {
  label: string;
  value: readonly string[];
  onChange: (words: string[]) => void;
  suggestions?: readonly string[];
  helperText?: string;
  error?: boolean;
  placeholder?: string;
  sx?: SxProps;
}

/**
 * A list of words as chips. Enter adds what is typed, and so does leaving the field: nothing typed
 * is lost. A word stands once.
 */
export function WordListField({
  label,
  value,
  onChange,
  suggestions = [],
  sx,
  ...text
}: WordListFieldProps) {
  const [typed, setTyped] = useState("");
  const set = (words: readonly string[]) =>
    onChange([...new Set(words.map((word) => word.trim()).filter(Boolean))]);
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
      onBlur={() => {
        if (typed.trim()) set([...value, typed]);
        setTyped("");
      }}
      slotProps={{ chip: { size: "small" } }}
      sx={sx ?? {}}
      renderInput={(params) => <TextField {...params} {...text} label={label} />}
    />
  );
}
