import { Create, SimpleForm, TextInput, useNotify } from "react-admin";

const named = (value: unknown) =>
  typeof value === "string" && value.trim() ? undefined : "A tag needs a name.";
const trimmed = (tag: Record<string, unknown>) => ({ ...tag, name: String(tag.name ?? "").trim() });

/** A new tag for the list. */
export default function TagCreate() {
  const notify = useNotify();
  return (
    <Create
      title="New tag"
      redirect="list"
      transform={trimmed}
      mutationOptions={{ onError: (error: Error) => notify(error.message, { type: "error" }) }}
    >
      <SimpleForm warnWhenUnsavedChanges>
        <TextInput
          source="name"
          validate={named}
          isRequired
          slotProps={{ htmlInput: { maxLength: 60 } }}
          helperText="As it is to stand on questions and lessons."
        />
        <TextInput
          source="description"
          multiline
          helperText="When to use it, for those who choose among the tags."
        />
      </SimpleForm>
    </Create>
  );
}
