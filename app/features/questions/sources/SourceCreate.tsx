import Paper from "@mui/material/Paper";
import { Create, SimpleForm, useNotify } from "react-admin";
import { SourceInputs } from "./SourceInputs";
import { sourceProblems } from "./source";

/** A new passage or transcript to make items from. */
export default function SourceCreate() {
  const notify = useNotify();
  return (
    <Create
      title="New source"
      redirect="edit"
      component="div"
      mutationOptions={{ onError: (error: Error) => notify(error.message, { type: "error" }) }}
    >
      <SimpleForm validate={sourceProblems} warnWhenUnsavedChanges sx={{ maxWidth: 900, px: 0 }}>
        <Paper variant="outlined" sx={{ p: 2, width: "100%" }}>
          <SourceInputs />
        </Paper>
      </SimpleForm>
    </Create>
  );
}
