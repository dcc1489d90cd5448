import TextField from "@mui/material/TextField";
import { useState } from "react";
import { questionPoints } from "../test";

interface PointsFieldProps {
  /** Of the question. */
  title: string;
  points: number;
  onChange: (points: number) => void;
}

/** What a question is worth in this test; what is no number of points is said, and not taken. */
export function PointsField({ title, points, onChange }: PointsFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && !questionPoints.safeParse(typed).success;
  return (
    <TextField
      size="small"
      label="Points"
      value={typed ?? points}
      error={wrong}
      helperText={wrong ? "0 to 999" : undefined}
      onChange={({ target }) => {
        setTyped(target.value);
        const said = questionPoints.safeParse(target.value);
        if (said.success) onChange(said.data);
      }}
      onBlur={() => setTyped(null)}
      slotProps={{
        htmlInput: { inputMode: "numeric", "aria-label": `Points of ${title}` },
        inputLabel: { shrink: true },
      }}
      sx={{ width: 72, flexShrink: 0 }}
    />
  );
}
