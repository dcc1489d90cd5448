import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { useId } from "react";

/** As the action "refund" takes them. */
const DECISIONS = [
  ["keep", "Keep it: the subscription goes on"],
  ["period_end", "Let it end with the period"],
  ["now", "End it now"],
] as const;

interface AccessDecisionProps {
  value: string;
  onChange: (value: string) => void;
}

/** What becomes of the access when money goes back. */
export function AccessDecision({ value, onChange }: AccessDecisionProps) {
  const labelId = useId();
  return (
    <div>
      <FormLabel id={labelId}>What becomes of the access</FormLabel>
      <RadioGroup
        aria-labelledby={labelId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {DECISIONS.map(([decision, label]) => (
          <FormControlLabel
            key={decision}
            value={decision}
            label={label}
            control={<Radio size="small" />}
          />
        ))}
      </RadioGroup>
    </div>
  );
}
