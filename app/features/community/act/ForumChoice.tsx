import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useForums } from "../forums/use-forums";

/** The forum to move to: those in use, in their order. */
export function ForumChoice({ onChoose }: { onChoose: (forumId: string) => void }) {
  const { data = [], error } = useForums();
  const [chosen, setChosen] = useState("");
  return (
    <TextField
      select
      fullWidth
      autoFocus
      label="To the forum"
      value={chosen}
      error={Boolean(error)}
      helperText={error ? "The forums could not be read." : undefined}
      onChange={({ target: { value } }) => {
        setChosen(value);
        onChoose(value);
      }}
      sx={{ mb: 2 }}
    >
      {data
        .filter(({ archived_at }) => archived_at === null)
        .map(({ id, title, is_active }) => (
          <MenuItem key={id} value={id}>
            {title}
            {!is_active && " (learners do not see it)"}
          </MenuItem>
        ))}
    </TextField>
  );
}
