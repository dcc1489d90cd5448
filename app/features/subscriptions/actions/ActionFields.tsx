import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { MEMBERSHIP_TIERS, TIER_NAMES } from "~/domain/membership";
import { type ActionTarget, isStripeBacked } from "../subscription";
import type { ActionName } from "./action-specs";

interface ActionFieldsProps {
  action: ActionName;
  /** What it is for; undefined for many at once. */
  subscription?: ActionTarget;
  values: Record<string, unknown>;
  onChange: (name: string, value: unknown) => void;
}

const textOf = (value: unknown) =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";

/** A moment as `datetime-local` wants it, in the reader's zone. */
function toLocal(value: unknown): string {
  const date = typeof value === "string" ? new Date(value) : null;
  if (!date || Number.isNaN(date.getTime())) return "";
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
const fromLocal = (text: string) => (text === "" ? undefined : new Date(text).toISOString());

interface ChoiceProps {
  label: string;
  value: unknown;
  choices: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <TextField
      select
      fullWidth
      size="small"
      label={label}
      value={textOf(value)}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

const TIERS = MEMBERSHIP_TIERS.map((tier) => [tier, TIER_NAMES[tier]] as const);
const WHEN_CHANGED = [
  ["now", "Now"],
  ["renewal", "At the next renewal"],
] as const;
const WHO_CHARGES = [
  ["month", "Stripe, every month from now on"],
  ["year", "Stripe, every year from now on"],
  ["", "Nobody: by hand, until a day"],
] as const;
const WHEN_CANCELLED = [
  ["now", "Now"],
  ["period_end", "At the end of the period"],
  ["date", "On a date"],
] as const;

/** The questions that an action asks. */
export function ActionFields({ action, subscription, values, onChange }: ActionFieldsProps) {
  const set = (name: string) => (value: unknown) => onChange(name, value);
  const moment = (name: string, label: string) => (
    <TextField
      fullWidth
      size="small"
      type="datetime-local"
      label={`${label} (your time)`}
      value={toLocal(values[name])}
      onChange={(event) => onChange(name, fromLocal(event.target.value))}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  const tier = <Choice label="Tier" value={values.tier} choices={TIERS} onChange={set("tier")} />;
  switch (action) {
    case "extend_trial":
    case "grant_days":
      return (
        <TextField
          fullWidth
          size="small"
          type="number"
          label="Days"
          value={textOf(values.days)}
          onChange={(event) => onChange("days", event.target.value)}
          slotProps={{ htmlInput: { min: 1, max: 366 } }}
        />
      );
    case "change_tier":
      return (
        <>
          {tier}
          <Choice label="When" value={values.when} choices={WHEN_CHANGED} onChange={set("when")} />
        </>
      );
    case "cancel":
      return (
        <>
          <Choice
            label="When"
            value={values.when}
            choices={WHEN_CANCELLED}
            onChange={set("when")}
          />
          {values.when === "date" && moment("at", "Date and time")}
        </>
      );
    case "reactivate":
      return (
        <>
          {tier}
          {subscription?.stripe_customer_id && (
            <Choice
              label="Who charges"
              value={values.interval ?? ""}
              choices={WHO_CHARGES}
              onChange={(interval) => onChange("interval", interval || undefined)}
            />
          )}
          {!values.interval && moment("until", "Until")}
        </>
      );
    case "comp":
      return (
        <>
          {tier}
          {moment("until", "Until")}
        </>
      );
    case "set_auto_renew":
      return (
        <>
          <Choice
            label="At the end of the period"
            value={values.value}
            choices={[
              ["true", "Renew"],
              ["false", "Do not renew"],
            ]}
            onChange={(value) => onChange("value", value === "true")}
          />
          {values.value === true && (!subscription || !isStripeBacked(subscription)) && (
            <TextField
              fullWidth
              size="small"
              type="number"
              label="Months of each next period"
              helperText="For what Stripe does not charge."
              value={textOf(values.months)}
              onChange={(event) => onChange("months", event.target.value)}
              slotProps={{ htmlInput: { min: 1, max: 24 } }}
            />
          )}
        </>
      );
    case "undo_cancel":
      return null;
  }
}
