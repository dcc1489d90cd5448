import { useInput } from "react-admin";
import { z } from "zod";
import { TagsField } from "~/ui/tags/TagsField";

const words = z.array(z.string());

/** Questions that have all of these tags. */
export function TagFilter({ source, label }: { source: string; label: string }) {
  const { field } = useInput({ source });
  return (
    <TagsField
      label={label}
      value={words.safeParse(field.value).data ?? []}
      onChange={field.onChange}
      sx={{ minWidth: 220 }}
    />
  );
}
