import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { DIFFICULTIES } from "~/domain/difficulty";
import { TagsField } from "~/ui/tags/TagsField";
import type { QuestionChanges } from "./bulk-edit";

export type TagMode = "add" | "remove" | "replace";

export interface ChangeDraft {
  difficulty: string;
  tagMode: TagMode;
  tags: string[];
  status: "" | "unpublish" | "publish";
}

export const noChanges: ChangeDraft = { difficulty: "", tagMode: "add", tags: [], status: "" };

/** What the inputs ask for; empty while nothing is chosen. */
export function changesOf({ difficulty, tagMode, tags, status }: ChangeDraft): QuestionChanges {
  return {
    ...(difficulty && { difficulty }),
    ...(tags.length > 0 && { tags: { [tagMode]: tags } }),
    ...(status && { is_active: status === "publish" }),
  };
}

interface ChangeInputsProps {
  value: ChangeDraft;
  onChange: (value: ChangeDraft) => void;
}

/** The fields that many questions can share; what is left alone stays as it is. */
export function ChangeInputs({ value, onChange }: ChangeInputsProps) {
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { sm: "1fr 1fr" }, mt: 1 }}>
      <TextField
        select
        label="Difficulty"
        value={value.difficulty}
        onChange={(event) => onChange({ ...value, difficulty: event.target.value })}
      >
        <MenuItem value="">Leave as it is</MenuItem>
        {DIFFICULTIES.map((one) => (
          <MenuItem key={one} value={one}>
            {one}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label="Publication"
        value={value.status}
        onChange={(event) =>
          onChange({
            ...value,
            status:
              event.target.value === "publish" ? "publish" : event.target.value ? "unpublish" : "",
          })
        }
      >
        <MenuItem value="">Leave as it is</MenuItem>
        <MenuItem value="publish">Publish what passes its check</MenuItem>
        <MenuItem value="unpublish">Unpublish</MenuItem>
      </TextField>
      <TextField
        select
        label="Tags"
        value={value.tagMode}
        onChange={(event) =>
          onChange({
            ...value,
            tagMode:
              event.target.value === "remove"
                ? "remove"
                : event.target.value === "replace"
                  ? "replace"
                  : "add",
          })
        }
      >
        <MenuItem value="add">Add these tags</MenuItem>
        <MenuItem value="remove">Remove these tags</MenuItem>
        <MenuItem value="replace">Replace all tags by these</MenuItem>
      </TextField>
      <TagsField
        label="These tags"
        value={value.tags}
        onChange={(tags) => onChange({ ...value, tags })}
        helperText="Pick from the list; type to narrow it."
      />
    </Box>
  );
}
