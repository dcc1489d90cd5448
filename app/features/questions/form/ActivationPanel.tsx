import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { z } from "zod";
import { FindingList } from "./FindingList";
import { Section } from "./Section";
import { SelfTestRuns } from "./SelfTestRuns";
import { useCheck } from "./use-check";
import { useField } from "./use-field";

const flag = z.boolean();

function status(published: boolean, problems: number, hasFailed: boolean): string {
  if (hasFailed) return "The answer key does not win: see the self-test. It cannot be published.";
  if (problems === 0)
    return published
      ? "Lessons can offer it to learners."
      : "Nothing is missing: it can be published.";
  if (published) return "Before this can be saved as published, solve these, or switch it off:";
  return problems === 1
    ? "One thing to solve before it can be published:"
    : `${problems} things to solve before it can be published:`;
}

/** Whether learners may meet the question, what still stands against it, and how its key scores. */
export function ActivationPanel() {
  const { errors, warnings, test, fix } = useCheck();
  const { value: published, set } = useField("is_active", flag, false);
  const statusId = useId();
  const hasFailed = test?.passed === false;
  return (
    <Section title="Publication">
      <FormControlLabel
        label="Published"
        control={
          <Switch
            checked={published}
            disabled={!published && (errors.length > 0 || hasFailed)}
            onChange={(event) => set(event.target.checked)}
            slotProps={{ input: { role: "switch", "aria-describedby": statusId } }}
          />
        }
      />
      <Typography id={statusId} role="status" variant="body2" color="text.secondary" gutterBottom>
        {status(published, errors.length, hasFailed)}
      </Typography>
      <FindingList findings={errors} onFix={fix} />
      {warnings.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2 }} gutterBottom>
            Worth a look
          </Typography>
          <FindingList findings={warnings} onFix={fix} />
        </>
      )}
      <SelfTestRuns test={test} />
    </Section>
  );
}
