import { useInput, useResourceContext } from "react-admin";
import { z } from "zod";
import { WordListField } from "../form/WordListField";
import { useKnownTags } from "../use-known-tags";

const words = z.array(z.string());

/** Questions that have all of these tags. */
export function TagFilter({ source, label }: { source: string; label: string }) {
  const { field } = useInput({ source });
  const suggestions = useKnownTags(useResourceContext() ?? "");
  return (
    <WordListField
      label={label}
      value={words.safeParse(field.value).data ?? []}
      onChange={field.onChange}
      suggestions={suggestions}
      sx={{ minWidth: 220 }}
    />
  );
}
