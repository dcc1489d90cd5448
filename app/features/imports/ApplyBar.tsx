import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { counted } from "~/ui/batches/batch";

interface ApplyBarProps {
  /** How many rows are chosen. */
  count: number;
  isApplying: boolean;
  onApply: (reason: string) => void;
  onAgain: () => void;
}

/** The reason, and the one button that writes. */
export function ApplyBar({ count, isApplying, onApply, onAgain }: ApplyBarProps) {
  const [reason, setReason] = useState("");
  return (
    <Box sx={{ display: "flex", gap: 2, alignItems: "center", flexWrap: "wrap", mt: 2 }}>
      <TextField
        required
        size="small"
        label="Reason (kept in the history)"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        sx={{ flex: 1, minWidth: 240 }}
      />
      <Button disabled={isApplying} onClick={onAgain}>
        Read another file
      </Button>
      <Button
        variant="contained"
        loading={isApplying}
        disabled={count === 0 || reason.trim() === ""}
        onClick={() => onApply(reason)}
      >
        Change {counted(count, "record")}
      </Button>
    </Box>
  );
}
