import { BooleanInput, SelectInput } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { TIER_CHOICES } from "~/domain/membership";

/** Who may open the lesson once it is published; says what each choice means. */
export function AccessInputs() {
  const { setValue } = useFormContext();
  const isFree = useWatch({ name: "is_free" }) === true;
  return (
    <>
      <BooleanInput
        source="is_free"
        label="Free for everybody"
        onChange={(event) => {
          const free = event.target.checked;
          setValue("required_tier", free ? "free_trial" : "pro", { shouldDirty: true });
        }}
        helperText={
          isFree
            ? "Everybody who is signed in can open it, with or without a subscription."
            : "Only learners whose subscription reaches the tier below can open it."
        }
      />
      <SelectInput
        source="required_tier"
        label="Lowest tier"
        choices={TIER_CHOICES}
        isRequired
        readOnly={isFree}
        helperText={isFree ? "Does not matter for a free lesson." : false}
      />
    </>
  );
}
