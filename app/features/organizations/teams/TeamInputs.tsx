import Paper from "@mui/material/Paper";
import { TextInput } from "react-admin";

/** The only form of a team. */
export function TeamInputs() {
  return (
    <Paper variant="outlined" component="section" aria-label="Team" sx={{ p: 2, width: "100%" }}>
      <TextInput source="name" isRequired helperText={false} />
      <TextInput source="description" multiline minRows={2} helperText={false} />
    </Paper>
  );
}
