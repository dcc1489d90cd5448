import Box from "@mui/material/Box";
import { useResourceContext } from "react-admin";
import { z } from "zod";
import { useKnownTags } from "../use-known-tags";
import { fieldMark } from "./field-focus";
import { useField } from "./use-field";
import { WordListField } from "./WordListField";

const tags = z.array(z.string());
const NONE: string[] = [];

/** Free tags, with those in use suggested. */
export function TagsInput() {
  const suggestions = useKnownTags(useResourceContext() ?? "");
  const { value, set, problem } = useField("tags", tags, NONE);
  return (
    <Box {...fieldMark("tags")}>
      <WordListField
        label="Tags"
        value={value}
        onChange={set}
        suggestions={suggestions}
        error={Boolean(problem)}
        helperText={problem ?? "Type a tag and press Enter."}
      />
    </Box>
  );
}
