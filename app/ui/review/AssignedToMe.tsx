import { BooleanInput, type InputProps, useGetIdentity } from "react-admin";

/** A filter by `reviewer_id` that knows one choice only: the person who looks. */
export function AssignedToMe({
  source,
  label,
}: Pick<InputProps, "source" | "label"> & { alwaysOn?: boolean }) {
  const { data: me } = useGetIdentity();
  return (
    <BooleanInput
      source={source}
      label={label}
      helperText={false}
      format={Boolean}
      parse={(isOn: boolean) => (isOn ? me?.id : "")}
    />
  );
}
