import Alert from "@mui/material/Alert";
import { DeleteButton, Edit, SaveButton, SimpleForm, Toolbar, useRecordContext } from "react-admin";
import { FormatProfileInputs } from "./FormatProfileInputs";
import { isInForce } from "./in-force";

const toolbar = (
  <Toolbar sx={{ justifyContent: "space-between" }}>
    <SaveButton />
    <DeleteButton mutationMode="pessimistic" label="Withdraw" />
  </Toolbar>
);

function Form() {
  const effectiveFrom: unknown = useRecordContext()?.effective_from;
  const past = isInForce(effectiveFrom);
  return (
    <SimpleForm toolbar={past ? false : toolbar} sx={{ maxWidth: 720 }} disabled={past}>
      {past && (
        <Alert severity="info" sx={{ mb: 2, width: "100%" }}>
          This version has been in force, so it stays as it is. Make a new one instead.
        </Alert>
      )}
      <FormatProfileInputs />
    </SimpleForm>
  );
}

const Heading = () => <>{`Format of the test: ${useRecordContext()?.profile_version ?? ""}`}</>;

/** A version to come may be changed and withdrawn; one that was in force is only looked at. */
export default function FormatProfileEdit() {
  return (
    <Edit title={<Heading />} mutationMode="pessimistic" actions={false}>
      <Form />
    </Edit>
  );
}
