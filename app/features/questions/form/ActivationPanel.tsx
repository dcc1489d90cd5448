import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { z } from "zod";
import { ProblemList } from "./ProblemList";
import { Section } from "./Section";
import { useField } from "./use-field";
import { useProblems } from "./use-problems";

const flag = z.boolean();

function status(active: boolean, problems: number): string {
  if (problems === 0)
    return active
      ? "Lessons can offer it to learners."
      : "Nothing is missing: it can be published.";
  if (active) return "Before this can be saved as published, solve these, or switch it off:";
  return problems === 1
    ? "One thing to solve before it can be published:"
    : `${problems} things to solve before it can be published:`;
}

/** Whether learners may meet the question, and what still stands against it. */
export function ActivationPanel() {
  const problems = useProblems();
  const { value: active, set } = useField("is_active", flag, false);
  const statusId = useId();
  return (
    <Section title="Publication">
      <FormControlLabel
        label="Published"
        control={
          <Switch
            checked={active}
            disabled={!active && problems.length > 0}
            onChange={(event) => set(event.target.checked)}
            slotProps={{ input: { role: "switch", "aria-describedby": statusId } }}
          />
        }
      />
      <Typography id={statusId} role="status" variant="body2" color="text.secondary" gutterBottom>
        {status(active, problems.length)}
      </Typography>
      <ProblemList problems={problems} />
    </Section>
  );
}
