import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { useAccessChange } from "./use-access-change";

interface GrantDialogProps {
  learnerId: string;
  lesson: { id: string; title: string };
  onClose: () => void;
}

const DAY_MS = 86_400_000;
/** As the input wants it: the day in this browser's time zone. */
const dayFromNow = (days: number) => {
  const at = new Date(Date.now() + days * DAY_MS);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Opens the lesson, or every lesson, for one person until the end of a day. */
export function GrantDialog({ learnerId, lesson, onClose }: GrantDialogProps) {
  const [scope, setScope] = useState<"one" | "all">("one");
  const [day, setDay] = useState(() => dayFromNow(7));
  const { mutate, isPending, error } = useAccessChange(
    "grant_lesson_access",
    "It is open for them now.",
    onClose,
  );
  return (
    <ReasonDialog
      title="Open for this person"
      submitLabel="Open"
      isComplete={day !== ""}
      isPending={isPending}
      error={error}
      onSubmit={(reason) =>
        mutate({
          learner_id: learnerId,
          lesson_id: scope === "one" ? lesson.id : null,
          ends_at: new Date(`${day}T23:59:59`).toISOString(),
          reason,
        })
      }
      onClose={onClose}
    >
      <RadioGroup
        aria-label="What to open"
        value={scope}
        onChange={(_, value) => setScope(value === "all" ? "all" : "one")}
      >
        <FormControlLabel value="one" control={<Radio />} label={`Only “${lesson.title}”`} />
        <FormControlLabel value="all" control={<Radio />} label="Every published lesson" />
      </RadioGroup>
      <TextField
        required
        margin="normal"
        type="date"
        label="Until the end of"
        helperText="At most a year from now. The subscription stays as it is."
        value={day}
        onChange={(event) => setDay(event.target.value)}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { min: dayFromNow(0), max: dayFromNow(364) },
        }}
      />
    </ReasonDialog>
  );
}
