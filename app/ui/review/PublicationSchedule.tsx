import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Timestamp } from "../Timestamp";

/** The zone in which this person reads and types times. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface PublicationScheduleProps {
  /** ISO 8601 with its zone, or null. */
  publishAt: string | null;
  disabled: boolean;
  onSchedule: (publishAt: string | null) => void;
}

/** When what is approved publishes itself; typed and shown in the person's own zone. */
export function PublicationSchedule({ publishAt, disabled, onSchedule }: PublicationScheduleProps) {
  const [typed, setTyped] = useState("");
  const moment = new Date(typed);
  const isPast = typed !== "" && moment.getTime() <= Date.now();
  if (publishAt)
    return (
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
        <Typography>
          Publishes itself <Timestamp value={publishAt} /> ({zone})
        </Typography>
        <Button disabled={disabled} onClick={() => onSchedule(null)}>
          Cancel the schedule
        </Button>
      </Box>
    );
  return (
    <>
      <TextField
        fullWidth
        type="datetime-local"
        label="Publish at"
        value={typed}
        error={isPast}
        helperText={isPast ? "Choose a time that is still to come." : `In your time zone, ${zone}.`}
        disabled={disabled}
        onChange={(event) => setTyped(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Button
        variant="outlined"
        disabled={disabled || typed === "" || isPast || Number.isNaN(moment.getTime())}
        onClick={() => onSchedule(moment.toISOString())}
      >
        Schedule
      </Button>
    </>
  );
}
