import { DateInput, TextInput } from "react-admin";
import { OverridesInput } from "./OverridesInput";

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

const named = (value: unknown) =>
  typeof value === "string" && NAME.test(value)
    ? undefined
    : "Letters, digits, dots and dashes, 40 at most, as in 2027-01.";
const dated = (value: unknown) =>
  value ? undefined : "Choose the first day on which it is in force.";

/** The only form of a version of the format. */
export function FormatProfileInputs() {
  return (
    <>
      <TextInput
        source="profile_version"
        label="Version"
        validate={named}
        isRequired
        helperText="Its name, as in 2027-01."
      />
      <DateInput
        source="effective_from"
        label="In force from"
        validate={dated}
        isRequired
        helperText="From the beginning of this day, UTC. Checks made before it have to be made again."
      />
      <TextInput source="note" multiline minRows={2} helperText="What changed, and who said so." />
      <OverridesInput />
    </>
  );
}
