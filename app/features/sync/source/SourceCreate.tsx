import { Create, SimpleForm } from "react-admin";
import { SourceInputs } from "./SourceInputs";
import { sourceProblems, toSourceRow } from "./source-form";

/** A new source. Its mapping comes next, on its page. */
export default function SourceCreate() {
  return (
    <Create title="New source" redirect="show" transform={toSourceRow}>
      <SimpleForm
        validate={sourceProblems}
        defaultValues={{
          kind: "upload",
          retire_limit: 10,
          is_complete: false,
          config: {},
          time_zone: "UTC",
        }}
        warnWhenUnsavedChanges
        sx={{ maxWidth: 720 }}
      >
        <SourceInputs isNew />
      </SimpleForm>
    </Create>
  );
}
