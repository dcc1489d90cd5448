import Paper from "@mui/material/Paper";
import { TextInput } from "react-admin";

/** The only form of a category of forums. */
export function CategoryForm() {
  return (
    <Paper variant="outlined" sx={{ p: 2, width: "100%", maxWidth: 500 }}>
      <TextInput
        source="name"
        isRequired
        autoFocus
        helperText="Readers see it above its forums."
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
    </Paper>
  );
}
