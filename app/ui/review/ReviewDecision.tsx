import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useState } from "react";

interface ReviewDecisionProps {
  /** Why this person cannot approve; null when they can. */
  blocked: string | null;
  disabled: boolean;
  onApprove: (comment: string | null) => void;
  onSendBack: (comment: string) => void;
}

/** The reviewer's answer: approved, or back to draft with what has to change. */
export function ReviewDecision({ blocked, disabled, onApprove, onSendBack }: ReviewDecisionProps) {
  const [comment, setComment] = useState("");
  const text = comment.trim();
  return (
    <>
      <TextField
        fullWidth
        multiline
        minRows={2}
        label="Your answer"
        helperText={blocked ?? "Needed to send it back."}
        value={comment}
        disabled={disabled}
        onChange={(event) => setComment(event.target.value)}
      />
      <Box sx={{ display: "flex", gap: 1 }}>
        <Button
          variant="contained"
          disabled={disabled || blocked !== null}
          onClick={() => onApprove(text || null)}
        >
          Approve
        </Button>
        <Button variant="outlined" disabled={disabled || !text} onClick={() => onSendBack(text)}>
          Send back
        </Button>
      </Box>
    </>
  );
}
