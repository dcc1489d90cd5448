import { DateInput, TextInput } from "react-admin";
import { OverridesInput } from "./OverridesInput";

/** The only form of a version of the format. */
export function FormatProfileInputs() {
  return (
    <>
      <TextInput
        source="profile_version"
        label="Version"
        isRequired
        helperText="Its name, as in 2027-01."
      />
      <DateInput
        source="effective_from"
        label="In force from"
        isRequired
        helperText="From the beginning of this day, UTC. Checks made before it have to be made again."
      />
      <TextInput source="note" multiline minRows={2} helperText="What changed, and who said so." />
      <OverridesInput />
    </>
  );
}
