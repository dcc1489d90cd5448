import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import type { Range } from "~/domain/item-types";
import { type ProfileFieldSpec, parseRange, rangeText } from "./profile-fields";

interface FieldRowProps {
  spec: ProfileFieldSpec;
  /** What the version says; undefined where it leaves the built-in value. */
  value: Range | undefined;
  /** @returns false when the type does not accept the value */
  onChange: (value: Range | undefined) => boolean;
}

/** One value of a type: as built in, whether that is only believed, and what this version says instead. */
export function FieldRow({ spec, value, onChange }: FieldRowProps) {
  const [text, setText] = useState(rangeText(value));
  const [refused, setRefused] = useState(false);
  const type = (typed: string) => {
    setText(typed);
    if (typed.trim() === "") return setRefused(!onChange(undefined));
    const range = parseRange(typed);
    return setRefused(range === null || !onChange(range));
  };
  const builtIn = `Built in: ${rangeText(spec.current)}`;
  return (
    <Box sx={{ mt: 1.5 }}>
      <TextField
        fullWidth
        size="small"
        label={spec.label}
        value={text}
        placeholder={rangeText(spec.current)}
        error={refused}
        onChange={(event) => type(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        helperText={
          refused
            ? "Type a number, or two with a dash between them, the lower one first. It is not taken over yet."
            : `${builtIn}${spec.unconfirmed ? `. Believed, not confirmed: ${spec.unconfirmed}` : ""}`
        }
      />
    </Box>
  );
}
