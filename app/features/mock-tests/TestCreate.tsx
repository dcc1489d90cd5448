import { Create, SimpleForm } from "react-admin";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { comparedFields } from "./compared-fields";
import { TestInputs } from "./TestInputs";
import { newTest, testProblems } from "./test";

/** A new test; it can be saved before it is complete. */
export default function TestCreate() {
  return (
    <Create title="New mock test" redirect="edit" component="div">
      <SimpleForm
        defaultValues={newTest}
        validate={testProblems}
        toolbar={<KeptToolbar />}
        sx={{ px: 0 }}
      >
        <KeepWork fields={comparedFields} />
        <TestInputs />
      </SimpleForm>
    </Create>
  );
}
