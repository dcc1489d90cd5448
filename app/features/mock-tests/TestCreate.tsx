import { Create, SimpleForm } from "react-admin";
import { TestInputs } from "./TestInputs";
import { newTest, testProblems } from "./test";

/** A new test; it can be saved before it is complete. */
export default function TestCreate() {
  return (
    <Create title="New mock test" redirect="edit" component="div">
      <SimpleForm
        defaultValues={newTest}
        validate={testProblems}
        warnWhenUnsavedChanges
        sx={{ px: 0 }}
      >
        <TestInputs />
      </SimpleForm>
    </Create>
  );
}
