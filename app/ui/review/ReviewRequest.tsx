import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import type { Colleague } from "./review-record";

interface ReviewRequestProps {
  staff: readonly Colleague[];
  /** Who was asked before, or is asked now. */
  reviewer: string | null;
  isAsked: boolean;
  disabled: boolean;
  onAsk: (args: { reviewer_id: string; comment: string | null }) => void;
}

/** Chooses the colleague who is asked to review. */
export function ReviewRequest({ staff, reviewer, isAsked, disabled, onAsk }: ReviewRequestProps) {
  const [chosen, setChosen] = useState(isAsked ? "" : (reviewer ?? ""));
  const [comment, setComment] = useState("");
  const choices = staff.filter(({ id, may_review }) => may_review && !(isAsked && id === reviewer));
  const known = choices.some(({ id }) => id === chosen) ? chosen : "";
  return (
    <>
      <TextField
        select
        fullWidth
        label={isAsked ? "Another reviewer" : "Reviewer"}
        value={known}
        disabled={disabled}
        onChange={(event) => setChosen(event.target.value)}
      >
        {choices.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {!isAsked && (
        <TextField
          fullWidth
          multiline
          label="Note to the reviewer"
          value={comment}
          disabled={disabled}
          onChange={(event) => setComment(event.target.value)}
        />
      )}
      <Button
        variant="outlined"
        disabled={disabled || !known}
        onClick={() => onAsk({ reviewer_id: known, comment: comment.trim() || null })}
      >
        {isAsked ? "Ask instead" : "Ask for review"}
      </Button>
    </>
  );
}
