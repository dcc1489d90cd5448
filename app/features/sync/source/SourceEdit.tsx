import { Edit, SaveButton, SimpleForm, Toolbar } from "react-admin";
import { ArchiveButton } from "~/ui/archive/ArchiveButton";
import { SourceInputs } from "./SourceInputs";
import { sourceProblems, toSourceRow } from "./source-form";

const toolbar = (
  <Toolbar sx={{ justifyContent: "space-between" }}>
    <SaveButton />
    <ArchiveButton name="source" />
  </Toolbar>
);

/** The settings of a source. */
export default function SourceEdit() {
  return (
    <Edit
      title="Settings of the source"
      mutationMode="pessimistic"
      redirect="show"
      transform={toSourceRow}
      actions={false}
    >
      <SimpleForm
        validate={sourceProblems}
        toolbar={toolbar}
        warnWhenUnsavedChanges
        sx={{ maxWidth: 720 }}
      >
        <SourceInputs isNew={false} />
      </SimpleForm>
    </Edit>
  );
}
