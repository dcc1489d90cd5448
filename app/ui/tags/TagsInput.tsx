import { useInput } from "react-admin";
import { z } from "zod";
import { TagsField } from "./TagsField";

const tags = z.array(z.string()).catch([]);

interface TagsInputProps {
  source: string;
  label?: string;
}

/** The tags of a record. Who may write content also adds to the list from here. */
export function TagsInput({ source, label = "Tags" }: TagsInputProps) {
  const { field, fieldState } = useInput({ source });
  const problem = fieldState.error?.message;
  return (
    <TagsField
      label={label}
      value={tags.parse(field.value)}
      onChange={field.onChange}
      canAdd
      error={Boolean(problem)}
      helperText={problem ?? "Pick from the list; type to narrow it."}
    />
  );
}
